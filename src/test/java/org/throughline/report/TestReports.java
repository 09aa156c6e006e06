package org.throughline.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.RecordDirectory;
import org.throughline.platform.time.DatePrecision;

/**
 * Adds reports and their contents for tests, published or not.
 */
@TestComponent
@Transactional
public class TestReports {

	/** Lets a transaction write into published reports, as amendments do. */
	public static final String OPEN = "select set_config('throughline.amended_reports',"
			+ " (select string_agg(id::text, ',') from annual_report), true)";

	private final EntityManager entities;

	public TestReports(EntityManager entities) {
		this.entities = entities;
	}

	/** Adds a partnership's report for the year that begins in April. */
	public UUID add(UUID partnership, String slug, String title, int year, ReportState state) {
		return add(partnership, slug, title, year + "/" + String.valueOf(year + 1).substring(2), year, state);
	}

	/** Adds a partnership's report that calls the year that begins in April this. */
	public UUID add(UUID partnership, String slug, String title, String label, int year, ReportState state) {
		var content = new ReportContent(title, null,
				new ReportContent.Period(label, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31)),
				new ReportContent.Guidance("SP_WT2023", null),
				new ReportContent.DocumentDate(LocalDate.of(year + 1, 10, 1), DatePrecision.DAY, null), null, null);
		var report = new AnnualReport(UUID.randomUUID(),
				new AnnualReport.Body(partnership, ReportKind.PARTNERSHIP, null, null), slug, content);
		if (state == ReportState.PUBLISHED) {
			report.publish(null);
		}
		return save(report).id();
	}

	/** Changes the day on which a report was published. */
	public void publishedOn(UUID report, LocalDate on) {
		change("update annual_report set published_on = :value where id = :report", report, on);
	}

	/** Moves a draft to a stage, whatever is missing. */
	public void move(UUID report, String stage) {
		change("update annual_report set stage = :value where id = :report", report, stage);
	}

	/** Makes a draft of a published report, which the application never does. */
	public void unpublish(String slug) {
		change("update annual_report set state = :value where id = :report", id(slug), ReportState.DRAFT.name());
	}

	/** Lets the transaction write into published reports, as amendments do. */
	public void open() {
		this.entities.createNativeQuery(OPEN, String.class).setFlushMode(FlushModeType.COMMIT).getSingleResult();
	}

	/** Runs work that writes into published reports. */
	public void open(Runnable work) {
		open();
		work.run();
	}

	private void change(String sql, UUID report, Object value) {
		open();
		this.entities.flush();
		this.entities.createNativeQuery(sql)
			.setParameter("value", value)
			.setParameter("report", report)
			.executeUpdate();
		this.entities.clear();
	}

	/** Records whether the child or family agreed to be quoted. */
	public void consent(String wording, Consent consent) {
		var voice = this.entities
			.createQuery("select s from Statement s where s.content.wording = :wording", Statement.class)
			.setParameter("wording", wording)
			.getSingleResult();
		var values = voice.values();
		var content = values.content();
		voice.replaceValues(new Statement.Values(values.kind(),
				new StatementContent(content.headline(), content.wording(), content.quotation(), content.context(),
						new StatementVoice(content.voice().whose(), content.voice().heardHow(), consent),
						content.concern()),
				values.points(), values.references()));
		flush();
		this.entities.clear();
	}

	/** Rewords a statement. */
	public void reword(UUID statement, String wording) {
		var reworded = this.entities.find(Statement.class, statement);
		var values = reworded.values();
		reworded.replaceValues(new Statement.Values(values.kind(), values.content().reworded(null, wording),
				values.points(), values.references()));
		flush();
		this.entities.clear();
	}

	/** Adds the first update note to a published report. */
	public void note(UUID report, String wording) {
		save(new ReportNote(this.entities.find(AnnualReport.class, report), 1, LocalDate.of(2026, 1, 5), "Test",
				wording));
	}

	/** Adds a section to the overview. */
	public void section(UUID report, String slug, String heading) {
		save(new Section(UUID.randomUUID(), this.entities.find(AnnualReport.class, report), slug, 0,
				new SectionContent(ReportPart.OVERVIEW, heading, "Words.")));
	}

	/** Adds a statement with the report's next number. */
	public UUID statement(UUID report, StatementKind kind, String wording, @Nullable String audience,
			@Nullable UUID carriedFrom) {
		var content = new StatementContent(null, wording, false, new StatementContext(audience, null, null, null),
				StatementVoice.NONE, StatementConcern.NONE);
		var annualReport = this.entities.find(AnnualReport.class, report);
		var statement = new Statement(UUID.randomUUID(), annualReport, 1_000,
				new Statement.Values(kind, content, List.of(), Statement.References.NONE));
		statement.moveTo(statement.number());
		if (carriedFrom != null) {
			statement.recordOrigin(carriedFrom);
		}
		return save(statement).id();
	}

	/** Adds a theme to a statement. */
	public void tag(UUID statement, UUID theme) {
		var tagged = this.entities.find(Statement.class, statement);
		var values = tagged.values();
		var references = values.references();
		tagged.replaceValues(new Statement.Values(values.kind(), values.content(), values.points(),
				new Statement.References(references.sectionId(), with(references.themes(), theme),
						references.organisations(), references.links())));
		flush();
		this.entities.clear();
	}

	/** Records the reviews that a statement is about. */
	public void linkReviews(UUID statement, Set<UUID> reviews) {
		var linked = this.entities.find(Statement.class, statement);
		var values = linked.values();
		var references = values.references();
		linked.replaceValues(new Statement.Values(values.kind(), values.content(), values.points(),
				new Statement.References(references.sectionId(), references.themes(), references.organisations(),
						Statement.Link.to(Statement.LinkKind.REVIEW, reviews))));
		flush();
	}

	/** Records the actions, indicators or voices that show what a statement led to. */
	public void link(UUID statement, RecordDirectory.Kind kind, Set<UUID> records) {
		this.entities.find(Statement.class, statement)
			.replaceImpact(Statement.Link.to(Statement.LinkKind.valueOf(kind.name()), records));
		flush();
		this.entities.clear();
	}

	/** Adds a point below a statement. */
	public void point(UUID statement, String wording) {
		var changed = this.entities.find(Statement.class, statement);
		var values = changed.values();
		changed.replaceValues(
				new Statement.Values(values.kind(), values.content(), List.of(wording), values.references()));
		flush();
		this.entities.clear();
	}

	/** Records that a report does not repeat a statement of an earlier one. */
	public void drop(UUID report, UUID statement, String reason) {
		this.entities.find(AnnualReport.class, report).dropStatement(statement, reason);
		flush();
		this.entities.clear();
	}

	/** Adds a priority and its progress in a report. */
	public UUID priority(UUID partnership, UUID report, String title, ProgressLevel level) {
		var priority = save(
				new Priority(partnership, new Priority.Values(PriorityContent.of(title), null, Set.of(), Set.of())));
		var progress = new PriorityProgress(UUID.randomUUID(), this.entities.find(AnnualReport.class, report), priority,
				1);
		progress.replaceContent(new ProgressContent("Something", "", level));
		save(progress);
		return priority.id();
	}

	/** Adds a theme to a priority. */
	public void tagPriority(UUID priority, UUID theme) {
		var tagged = this.entities.find(Priority.class, priority);
		var values = tagged.values();
		tagged.replaceValues(new Priority.Values(values.content(), values.organisationId(), values.sharedWith(),
				with(values.themes(), theme)));
		flush();
		this.entities.clear();
	}

	/** Returns the identifier of a report. */
	public UUID id(String slug) {
		return this.entities.createQuery("select r.id from AnnualReport r where r.slug = :slug", UUID.class)
			.setParameter("slug", slug)
			.getSingleResult();
	}

	/** Returns the identifier of a statement by its place among those of its kind. */
	public UUID statementId(String report, StatementKind kind, int place) {
		return this.entities
			.createQuery("select s.id from Statement s where s.reportId = :report and s.kind = :kind "
					+ "order by s.position", UUID.class)
			.setParameter("report", id(report))
			.setParameter("kind", kind)
			.setFirstResult(place)
			.setMaxResults(1)
			.getSingleResult();
	}

	private void flush() {
		open();
		this.entities.flush();
	}

	private <T> T save(T entity) {
		open();
		this.entities.persist(entity);
		this.entities.flush();
		this.entities.clear();
		return entity;
	}

	private static Set<UUID> with(Set<UUID> ids, UUID another) {
		var more = new HashSet<>(ids);
		more.add(another);
		return more;
	}

}
