package org.throughline.report;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * A yearly report as a file gives it. Partnership, group, organisation, themes and
 * earlier statements are named by slug, section and statements within the file by key.
 *
 * @param partnership slug of the partnership
 * @param slug slug, unique in the partnership
 * @param kind whose report it is
 * @param group slug of the reporting group, for a subgroup's report only
 * @param organisation slug of the reporting agency, for an agency's report only
 * @param title as printed
 * @param period the days it covers
 * @param regime key of the regime it was written under
 * @param dated the document's own date
 * @param datedPrecision how exactly that date is known (DAY when left out)
 * @param dateNote what is uncertain about it
 * @param state DRAFT or PUBLISHED
 * @param url where the body published it itself
 * @param source where the words come from
 * @param sections its prose
 * @param lists its own words around lists of one kind
 * @param statements what it says, in order
 * @param priorities the priorities it reports on, in order
 * @param alsoRead content shown in another part
 */
public record ImportedReport(String partnership, String slug, ReportKind kind, @Nullable String group,
		@Nullable String organisation, String title, ImportedPeriod period, String regime, LocalDate dated,
		@Nullable DatePrecision datedPrecision, @Nullable String dateNote, ReportState state, @Nullable String url,
		@Nullable String source, @Nullable List<ImportedSection> sections, @Nullable List<ImportedList> lists,
		@Nullable List<ImportedStatement> statements, @Nullable List<ImportedPriority> priorities,
		@Nullable List<ImportedSharedContent> alsoRead) {

	/** Creates a report without shared content. */
	public ImportedReport(String partnership, String slug, ReportKind kind, @Nullable String group,
			@Nullable String organisation, String title, ImportedPeriod period, String regime, LocalDate dated,
			@Nullable DatePrecision datedPrecision, @Nullable String dateNote, ReportState state, @Nullable String url,
			@Nullable String source, @Nullable List<ImportedSection> sections, @Nullable List<ImportedList> lists,
			@Nullable List<ImportedStatement> statements, @Nullable List<ImportedPriority> priorities) {
		this(partnership, slug, kind, group, organisation, title, period, regime, dated, datedPrecision, dateNote,
				state, url, source, sections, lists, statements, priorities, null);
	}

	/**
	 * Content that is shown in another part as well.
	 *
	 * @param part the other part
	 * @param kinds all statements of these kinds
	 * @param statements keys of statements
	 * @param sections keys of sections
	 */
	public record ImportedSharedContent(ReportPart part, @Nullable List<StatementKind> kinds,
			@Nullable List<String> statements, @Nullable List<String> sections) {

	}

	/** The days a report covers, and how it is called ("2024/25"). */
	public record ImportedPeriod(String label, LocalDate from, LocalDate to) {

	}

	/**
	 * Prose under a heading, read in one part of the report. {@code body} is Markdown.
	 */
	public record ImportedSection(String key, ReportPart part, String heading, @Nullable String body) {

	}

	/**
	 * What the report says around the list of one kind: its introduction, and how many it
	 * declares ("five messages"), kept even where it lists another number.
	 */
	public record ImportedList(StatementKind kind, @Nullable String introduction, @Nullable Integer declared,
			@Nullable String declaredAsWritten) {

		ListContent content() {
			return new ListContent(this.introduction, this.declared, this.declaredAsWritten);
		}

	}

	/**
	 * One statement.
	 *
	 * @param key only where another file's {@code carriedFrom} names it
	 * @param kind what it is
	 * @param section key of the section it belongs to
	 * @param headline its first, short line
	 * @param wording as it is said (Markdown); names inline emphasis as printed
	 * @param quotation whether the report quotes it
	 * @param audience the people it addresses ("system leaders")
	 * @param source the evidence for it, or who said it
	 * @param periodMeant the period it is about, if not the period of the report
	 * @param points its sub-points
	 * @param themes slugs of its themes
	 * @param note internal note, never part of the report
	 * @param whose a voice: the group whose voice it is
	 * @param heardHow a voice: how it was gathered
	 * @param consent a voice: whether they agreed to be quoted (NOT_RECORDED when left
	 * out)
	 * @param organisationsAsWritten a pressure or an escalated matter: the organisations
	 * concerned, as written
	 * @param organisations slugs of those in Throughline
	 * @param raisedBy an escalated matter: who raised it
	 * @param raisedTo an escalated matter: to whom
	 * @param outcome an escalated matter: the outcome (Markdown)
	 * @param carriedFrom the earlier statement it repeats or rewords: report slug and key
	 */
	public record ImportedStatement(@Nullable String key, StatementKind kind, @Nullable String section,
			@Nullable String headline, String wording, @Nullable Boolean quotation, @Nullable String audience,
			@Nullable String source, @Nullable String periodMeant, @Nullable List<String> points,
			@Nullable List<String> themes, @Nullable String note, @Nullable VoiceGroup whose, @Nullable String heardHow,
			@Nullable Consent consent, @Nullable String organisationsAsWritten, @Nullable List<String> organisations,
			@Nullable String raisedBy, @Nullable String raisedTo, @Nullable String outcome,
			@Nullable ImportedOrigin carriedFrom) {

		/** Creates a statement without the fields of special kinds. */
		public ImportedStatement(@Nullable String key, StatementKind kind, @Nullable String section,
				@Nullable String headline, String wording, @Nullable Boolean quotation, @Nullable String audience,
				@Nullable String source, @Nullable String periodMeant, @Nullable List<String> points,
				@Nullable List<String> themes, @Nullable String note, @Nullable ImportedOrigin carriedFrom) {
			this(key, kind, section, headline, wording, quotation, audience, source, periodMeant, points, themes, note,
					null, null, null, null, null, null, null, null, carriedFrom);
		}

		StatementContext context() {
			return new StatementContext(this.audience, this.source, this.periodMeant, this.note);
		}

		StatementVoice voice() {
			return new StatementVoice(this.whose, this.heardHow, this.consent);
		}

		StatementConcern concern() {
			return new StatementConcern(this.organisationsAsWritten, this.raisedBy, this.raisedTo, this.outcome);
		}

		/** Returns the content of a statement that has been checked. */
		StatementContent content() {
			return new StatementContent(this.kind, this.headline, this.wording, Boolean.TRUE.equals(this.quotation),
					context(), voice(), concern());
		}

	}

	/** An earlier statement: slug of its report, and its key there. */
	public record ImportedOrigin(String report, String statement) {

	}

	/**
	 * A priority and what the report says of it.
	 *
	 * @param title as written
	 * @param organisation slug of the body whose priority it is; the partnership's own
	 * when left out
	 * @param periodMeant the period it is set for, where not the report's own
	 * @param progress work done during the year (Markdown)
	 * @param impact evidence of the difference made for children (Markdown)
	 * @param level level of progress
	 * @param themes slugs of its themes
	 */
	public record ImportedPriority(String title, @Nullable String organisation, @Nullable String periodMeant,
			@Nullable String progress, @Nullable String impact, @Nullable ProgressLevel level,
			@Nullable List<String> themes) {

	}

}
