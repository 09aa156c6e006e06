package org.throughline.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeService;

/**
 * Change history of partnerships, organisations, groups, themes and accounts, for people
 * who may edit them.
 */
@Service
@Transactional(readOnly = true)
public class PartnershipHistoryService {

	private final HistoryService history;

	private final CurrentUser currentUser;

	private final OrganisationService organisations;

	private final GovernanceService governance;

	private final ThemeService themes;

	private final UserQueries users;

	private final ChangeSetReader sets;

	PartnershipHistoryService(HistoryService history, CurrentUser currentUser, OrganisationService organisations,
			GovernanceService governance, ThemeService themes, UserQueries users, ChangeSetReader sets) {
		this.history = history;
		this.currentUser = currentUser;
		this.organisations = organisations;
		this.governance = governance;
		this.themes = themes;
		this.users = users;
		this.sets = sets;
	}

	/**
	 * Returns what was saved last in a partnership, in sentences, for its managers.
	 * @param count how many saved sets; a set that changed two or three records has as
	 * many sentences
	 */
	public List<WordedChange> recent(UUID partnershipId, int count) {
		this.currentUser.requireManager(partnershipId);
		return this.sets.recent(partnershipId, count);
	}

	/**
	 * Returns the changes in a partnership, for its managers.
	 * @param person the name of a person, or {@code null} for all
	 * @param day a day, or {@code null} for all
	 */
	public PartnershipChanges ofPartnership(UUID partnershipId, @Nullable String person, @Nullable LocalDate day,
			Pageable page) {
		this.currentUser.requireManager(partnershipId);
		return new PartnershipChanges(this.sets.people(partnershipId), person, day,
				this.sets.page(partnershipId, person, day, page));
	}

	/** Returns the changes of a partnership's names. */
	public RecordHistory ofNames(PartnershipSummary partnership, Pageable page) {
		this.currentUser.requireManager(partnership.id());
		return this.history.changesOf(partnership.id(), page).of("Names of " + partnership.name());
	}

	/** Returns the changes of a partnership's governance, including removed records. */
	public RecordHistory ofGovernance(PartnershipSummary partnership, Pageable page) {
		this.currentUser.requireManager(partnership.id());
		return this.history.changesOfGovernance(partnership.id(), page).of("Governance of " + partnership.name());
	}

	/** Returns the changes of an organisation. */
	public RecordHistory ofOrganisation(PartnershipSummary partnership, String slug, Pageable page) {
		this.currentUser.requireManager(partnership.id());
		var found = this.organisations.details(partnership.id(), slug).organisation();
		return this.history.changesOfOrganisation(found.id(), page).of(found.name());
	}

	/** Returns the changes of a group and its members. */
	public RecordHistory ofGroup(PartnershipSummary partnership, String slug, Pageable page) {
		this.currentUser.requireManager(partnership.id());
		var found = this.governance.find(partnership.id(), slug);
		return this.history.changesOf(found.id(), page).of(found.group().content().name());
	}

	/** Returns the changes of a theme. */
	public RecordHistory ofTheme(String slug, Pageable page) {
		this.currentUser.requireManagerOfAnything();
		var found = this.themes.theme(slug).orElseThrow(NotFoundException::new);
		return this.history.changesOf(found.id(), page).of(found.name());
	}

	/** Returns the changes of an account and its grants, for administrators. */
	public RecordHistory ofUser(String email, Pageable page) {
		this.currentUser.requireAdministrator();
		var found = this.users.profile(email).orElseThrow(NotFoundException::new);
		return this.history.changesOf(found.id(), page).of(found.displayName());
	}

}
