package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.AppointmentDetails;
import org.throughline.partnership.AppointmentService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;

/**
 * The statement of the independent scrutineer in a draft: the business manager places it,
 * and only scrutineers of the partnership change its words.
 */
@Service
@Transactional
public class ScrutinyService {

	private static final String HEADING = "Statement of the independent scrutineer";

	private final DraftAccess drafts;

	private final SectionService sections;

	private final SectionRepository stored;

	private final ReportContentService contents;

	private final AppointmentService appointments;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	ScrutinyService(DraftAccess drafts, SectionService sections, SectionRepository stored,
			ReportContentService contents, AppointmentService appointments, CurrentUser user, JdbcClient jdbc) {
		this.drafts = drafts;
		this.sections = sections;
		this.stored = stored;
		this.contents = contents;
		this.appointments = appointments;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** Returns the section of the statement; empty if it has no place yet. */
	@Transactional(readOnly = true)
	public Optional<SectionDetails> statement(ReportSummary report) {
		return this.contents.sections(report).stream().filter((each) -> each.scrutineerId() != null).findFirst();
	}

	/** Returns who writes the statement, by name and post; empty if it has no place. */
	@Transactional(readOnly = true)
	public Optional<String> writer(ReportSummary report) {
		this.user.requireReaderOfDrafts(report.partnershipId());
		return this.jdbc.sql(
				"select a.name from section s join appointment_label a on a.id = s.scrutineer_id where s.report_id = ?")
			.param(report.id())
			.query(String.class)
			.optional();
	}

	/** Returns the scrutineers in office on the date of a report. */
	@Transactional(readOnly = true)
	public List<Choice> scrutineers(ReportSummary report) {
		this.user.requireReaderOfDrafts(report.partnershipId());
		return this.appointments.appointments(report.partnershipId())
			.stream()
			.filter((each) -> each.content().roleTitle().toLowerCase(Locale.UK).contains("scrutin"))
			.filter((each) -> inOffice(each, report.datedOn()))
			.map((each) -> new Choice(each.id().toString(), name(each)))
			.toList();
	}

	private static boolean inOffice(AppointmentDetails appointment, LocalDate day) {
		var from = appointment.content().validity().from();
		var to = appointment.ends();
		return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
	}

	private static String name(AppointmentDetails appointment) {
		String person = appointment.content().personName();
		String post = appointment.content().roleTitle();
		return (person != null) ? person + ", " + post : post;
	}

	/** Adds an empty section for the statement of a scrutineer. */
	public void place(ReportSummary report, UUID appointmentId) {
		var draft = this.drafts.draft(report.partnershipId(), report.slug());
		if (scrutineers(report).stream().noneMatch((each) -> each.value().equals(appointmentId.toString()))) {
			throw new RuleViolation("appointment", "scrutiny.appointment.unknown");
		}
		if (this.stored.findByReportIdAndScrutineerIdNotNull(draft.id()).isPresent()) {
			throw new RuleViolation("appointment", "scrutiny.placed");
		}
		String slug = this.sections.add(report.partnershipId(), report.slug(),
				new SectionContent(ReportPart.ASSURANCE, HEADING, ""));
		this.stored.findByReportIdAndSlug(draft.id(), slug).orElseThrow().reserveFor(appointmentId);
		this.stored.flush();
	}

	/**
	 * Writes the scrutineer's own statement, unless it has changed since it was shown.
	 */
	public void write(ReportSummary report, String body, int version) {
		var draft = this.drafts.scrutinised(report.partnershipId(), report.slug());
		var section = this.stored.findByReportIdAndScrutineerIdNotNull(draft.id()).orElseThrow(NotFoundException::new);
		section.requireVersion(version);
		if (body.strip().length() > WordingRules.PROSE) {
			throw new RuleViolation("body", "report.rule", "Text is too long");
		}
		this.jdbc.sql("select write_scrutiny(?)").param(draft.id()).query((row) -> {
		});
		section.replaceStatement(body);
		this.stored.flush();
	}

	/** Returns the drafts in which the person's own statement is still empty. */
	@Transactional(readOnly = true)
	public Set<UUID> waitingForMe(List<ReportSummary> drafts) {
		var mine = drafts.stream().filter((draft) -> draft.editable() && writes(draft)).map(ReportSummary::id).toList();
		return mine.isEmpty() ? Set.of()
				: this.stored.findByReportIdInAndScrutineerIdNotNull(mine)
					.stream()
					.filter((section) -> section.content().body().isBlank())
					.map(Section::reportId)
					.collect(Collectors.toSet());
	}

	/** Whether the person may write the statement. */
	public boolean writes(ReportSummary report) {
		return this.user.holds(Role.SCRUTINEER, report.partnershipId());
	}

}
