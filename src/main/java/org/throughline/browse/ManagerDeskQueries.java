package org.throughline.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.account.PartnershipHistoryService;
import org.throughline.account.SecondStepService;
import org.throughline.action.RagRule;
import org.throughline.information.ServicePageService;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SecondStepRule;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.PublicAddress;
import org.throughline.publication.DispatchService;
import org.throughline.publication.PublicationCalendarService;
import org.throughline.report.StageService;
import org.throughline.review.ReviewClockService;

/**
 * Reads the desks of business managers and administrators. Most of each comes from one
 * statement.
 */
@Service
@Transactional(readOnly = true)
public class ManagerDeskQueries {

	/** The letters of a change's subject and of what follows it, at most. */
	private static final int WORDS = 60;

	private final JdbcClient jdbc;

	private final ReviewClockService clocks;

	private final PublicationCalendarService calendars;

	private final DispatchService dispatches;

	private final StageService stages;

	private final PartnershipHistoryService changes;

	private final ServicePageService pages;

	private final SecondStepService secondSteps;

	private final PublicAddress address;

	private final CurrentUser user;

	ManagerDeskQueries(JdbcClient jdbc, ReviewClockService clocks, PublicationCalendarService calendars,
			DispatchService dispatches, StageService stages, PartnershipHistoryService changes,
			ServicePageService pages, SecondStepService secondSteps, PublicAddress address, CurrentUser user) {
		this.jdbc = jdbc;
		this.clocks = clocks;
		this.calendars = calendars;
		this.dispatches = dispatches;
		this.stages = stages;
		this.changes = changes;
		this.pages = pages;
		this.secondSteps = secondSteps;
		this.address = address;
		this.user = user;
	}

	/**
	 * Returns the first steps of the installation, or none if all are done. For
	 * administrators.
	 */
	public List<FirstStep> installationSteps() {
		this.user.requireAdministrator();
		return FirstStep.of(
				this.jdbc.sql("select installation_steps()")
					.query((row, number) -> Json.read(row.getString(1), FirstStep.Installation.class))
					.single(),
				SecondStepRule.isTakenAtProvider() || this.secondSteps.isSetUpBy(this.user.requirePerson()),
				this.address.configured(), this.pages.complete());
	}

	/**
	 * Returns what the desk of a partnership shows on a day, for its business managers.
	 * @param changes the number of changes, the newest first
	 */
	public ManagerWork work(UUID partnershipId, LocalDate today, int changes) {
		var desk = desk(partnershipId, today);
		return new ManagerWork(desk, this.clocks.openOfReviews(partnershipId), this.calendars.ofDrafts(partnershipId),
				this.dispatches.open(partnershipId),
				desk.open().map((draft) -> this.stages.progress(partnershipId, draft.id())).orElse(null),
				this.changes.recent(partnershipId, changes)
					.stream()
					.limit(changes)
					.map((each) -> each.shortened(WORDS))
					.toList());
	}

	private ManagerDesk desk(UUID partnershipId, LocalDate today) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("select manager_desk(:partnership, :today, :quiet, :last, :person, :own)")
			.param("partnership", partnershipId)
			.param("today", today)
			.param("quiet", today.minusDays(RagRule.NO_UPDATE_DAYS))
			.param("last", today.plusDays(ManagerDesk.DAYS))
			.param("person", this.user.person().map(SignedInUser::id).orElse(null))
			.param("own", this.user.organisations(partnershipId).toArray(UUID[]::new))
			.query((row, number) -> Json.read(row.getString(1), ManagerDesk.class))
			.single();
	}

}
