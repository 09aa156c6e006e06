package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Begins papers by their template, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class NewPaperService {

	private final ReportService reports;

	private final PaperParagraphService paragraphs;

	private final PaperComposer composer;

	private final MeetingService meetings;

	private final PaperTemplates templates;

	private final NumberedEntities numbered;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	NewPaperService(ReportService reports, PaperParagraphService paragraphs, PaperComposer composer,
			MeetingService meetings, PaperTemplates templates, NumberedEntities numbered, EntityManager entities,
			JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.reports = reports;
		this.paragraphs = paragraphs;
		this.composer = composer;
		this.meetings = meetings;
		this.templates = templates;
		this.numbered = numbered;
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns the templates that new papers can use: those in force first, the
	 * partnership's own before shared ones.
	 */
	public List<TemplateSummary> templates(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		var today = LocalDate.now(this.clock);
		return this.templates.of(partnershipId)
			.stream()
			.filter((template) -> !template.retired())
			.sorted(Comparator.comparing((TemplateSummary template) -> !template.inForce(today)))
			.toList();
	}

	/** Returns planned meetings without a paper, each with its number. */
	public List<PlannedConsideration> planned(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("""
					select c.* from consideration c where c.partnership_id = ? and c.meets_on >= ?
					  and not exists (select from cabinet_paper p where p.consideration_id = c.id) order by c.meets_on, c.number""")
			.params(partnershipId, LocalDate.now(this.clock))
			.query(MappedRecord.rows(PlannedConsideration.class))
			.list();
	}

	/**
	 * Begins a paper with the sections, words and clearances of its template.
	 * @return its number
	 * @throws RuleViolation if it has no report, or its meeting no day on which meetings
	 * are held
	 */
	@Transactional
	public int create(UUID partnershipId, NewPaper paper) {
		this.user.requireManager(partnershipId);
		var template = templates(partnershipId).stream()
			.filter((each) -> each.slug().equals(paper.template()))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("template", "paper.template.unknown"));
		var reports = paper.reports().stream().distinct().map((slug) -> report(partnershipId, slug)).toList();
		var presented = reports.stream().map(ReportSummary::id).toList();
		if (presented.isEmpty()) {
			throw new RuleViolation("reports", "paper.reports.none");
		}
		var meeting = meeting(partnershipId, paper);
		String title = (paper.title() != null) ? paper.title()
				: reports.stream().map(ReportSummary::name).collect(Collectors.joining(" and "));
		var content = new PaperContent(TextRules.required("title", title, TextRules.LINE), null, null, null, null,
				null);
		var day = meeting.meeting().meetsOn();
		String slug = free(partnershipId, Slug.of(meeting.meeting().body()) + ((day != null) ? "-" + day : ""));
		var added = this.numbered.add(CabinetPaper.class, partnershipId, (number) -> new CabinetPaper(partnershipId,
				number, slug, template.id(), meeting.id(), content, presented));
		this.entities.flush();
		recommend(added);
		fill(added);
		this.composer.compose(added, meeting.meeting());
		return added.number();
	}

	private void recommend(CabinetPaper paper) {
		this.jdbc.sql("""
				select t.verbs, v.value from paper_template t cross join paper_values(:paper) v
				where t.id = :template and v.name = 'partnership name'""")
			.param("paper", paper.id())
			.param("template", paper.templateId())
			.query((row, at) -> new PaperRecommendation(row.getString("verbs"),
					row.getString("verbs").replaceAll(",\\s*", " and ") + " the annual report of the "
							+ row.getString("value") + "."))
			.optional()
			.ifPresent((recommendation) -> paper.recommend(List.of(recommendation)));
	}

	private void fill(CabinetPaper paper) {
		this.jdbc.sql("select * from template_section where template_id = ? and not optional order by position")
			.param(paper.templateId())
			.query((row, at) -> new TemplateText(row.getInt("position"), MappedRecord.read(row, SectionContent.class),
					row.getString("wording")))
			.list()
			.forEach((section) -> add(paper.id(), section));
		this.jdbc
			.sql("""
					insert into paper_clearance (id, paper_id, position, key, name, section, printed, within_text, state, working_days, alert_days, version)
					select gen_random_uuid(), :paper, position, key, name, section, wording, within_text, 'NOT_REQUESTED', working_days, alert_days, 0
					from template_clearance where template_id = :template""")
			.param("paper", paper.id())
			.param("template", paper.templateId())
			.update();
	}

	private void add(UUID paper, TemplateText section) {
		var stored = new PaperSection(paper, section.position, section.content, null);
		this.entities.persist(stored);
		this.entities.flush();
		var kind = section.content.numbered() ? ParagraphKind.NUMBERED : ParagraphKind.PLAIN;
		for (String wording : Objects.requireNonNullElse(section.wording, "").split("\n{2,}")) {
			if (!wording.isBlank()) {
				this.paragraphs.insert(paper, stored.id(), Integer.MAX_VALUE, kind, wording);
			}
		}
	}

	private Consideration meeting(UUID partnershipId, NewPaper paper) {
		Integer number = paper.planned();
		if (number == null) {
			var meeting = Objects.requireNonNull(paper.meeting());
			if (meeting.meetsOn() == null) {
				throw new RuleViolation("meetsOn", "paper.meeting.day");
			}
			number = this.meetings.add(partnershipId, MeetingEdit.planned(meeting, paper.reports()));
		}
		return this.numbered.find(Consideration.class, partnershipId, number)
			.orElseThrow(() -> new RuleViolation("planned", "paper.meeting.unknown"));
	}

	private ReportSummary report(UUID partnershipId, String slug) {
		return this.reports.find(partnershipId, slug)
			.orElseThrow(() -> new RuleViolation("reports", "paper.report.unknown"));
	}

	private String free(UUID partnershipId, String wanted) {
		var taken = this.jdbc.sql("select slug from cabinet_paper where partnership_id = ?")
			.param(partnershipId)
			.query(String.class)
			.set();
		return Slug.free(Slug.isSlug(wanted) ? wanted : "paper", taken::contains);
	}

	/** A meeting that is planned. */
	public record PlannedConsideration(int number, Meeting meeting) {

	}

	private record TemplateText(int position, SectionContent content, @Nullable String wording) {

	}

}
