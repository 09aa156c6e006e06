package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * A report as a file gives it. Partnership, group, organisation, themes and earlier
 * statements are named by slug, sections and statements within the file by key. In the
 * file, the keys of unwrapped records are on the same level as the others.
 *
 * @param partnership slug of the partnership
 * @param slug slug, unique in the partnership
 * @param body whose report it is
 * @param heading its title, period and statutory guidance
 * @param document the date and source of the document
 * @param state DRAFT or PUBLISHED
 */
public record ImportedReport(String partnership, String slug, @JsonUnwrapped ReportBody body,
		@JsonUnwrapped ImportedHeading heading, @JsonUnwrapped ImportedDocument document, ReportState state,
		@JsonUnwrapped ImportedContents contents) {

	/**
	 * The heading of a report.
	 *
	 * @param title as printed
	 * @param sourceLabel its name in the source, if it differs from the title
	 * @param period the days it covers
	 * @param regime key of the regime it was written under; the one in force at the
	 * document date if {@code null}
	 * @param regimeReason reason for another regime than the one in force
	 */
	public record ImportedHeading(String title, @Nullable String sourceLabel, ImportedPeriod period,
			@Nullable String regime, @Nullable String regimeReason, List<ReportAuthor> authors) {

	}

	/** The days a report covers, and its label ("2024/25"). */
	public record ImportedPeriod(String label, LocalDate from, LocalDate to) {

		ReportContent.Period toPeriod() {
			return new ReportContent.Period(this.label, this.from, this.to);
		}

	}

	/**
	 * The document.
	 *
	 * @param dated its date
	 * @param datedPrecision how precisely the date is known; DAY if {@code null}
	 * @param dateNote anything uncertain about the date
	 * @param url web address of the published document
	 * @param published day of publication, if known and published
	 * @param url web address of the published document
	 * @param source where the text comes from
	 */
	public record ImportedDocument(LocalDate dated, @Nullable DatePrecision datedPrecision, @Nullable String dateNote,
			@Nullable LocalDate published, @Nullable String url, @Nullable String source) {

		/** Returns a document of which only the date is known. */
		public static ImportedDocument of(LocalDate dated) {
			return new ImportedDocument(dated, null, null, null, null, null);
		}

		ReportContent.DocumentDate date() {
			return new ReportContent.DocumentDate(this.dated,
					Objects.requireNonNullElse(this.datedPrecision, DatePrecision.DAY), this.dateNote);
		}

	}

	/** Returns the details of the report. */
	ReportContent content() {
		return new ReportContent(this.heading.title(), this.heading.sourceLabel(), this.heading.period().toPeriod(),
				new ReportContent.Guidance(this.heading.regime(), this.heading.regimeReason()), this.document.date(),
				this.document.url(), this.document.source());
	}

	/**
	 * The content of a report.
	 *
	 * @param sections its sections, in order
	 * @param lists introductions of its lists
	 * @param statements its statements, in order
	 * @param priorities the priorities it reports on, in order
	 * @param alsoRead content shown in another part
	 */
	public record ImportedContents(List<ImportedSection> sections, List<ImportedList> lists,
			List<ImportedStatement> statements, List<ImportedPriority> priorities,
			List<ImportedSharedContent> alsoRead) {

	}

	/**
	 * Content that is shown in another part as well.
	 *
	 * @param part the other part
	 * @param kinds all statements of these kinds
	 * @param statements keys of statements
	 * @param sections keys of sections
	 */
	public record ImportedSharedContent(ReportPart part, List<StatementKind> kinds, List<String> statements,
			List<String> sections) {

	}

	/**
	 * A section. {@code body} is Markdown.
	 */
	public record ImportedSection(String key, ReportPart part, String heading, @Nullable String body,
			@Nullable String source) {

	}

	/**
	 * The introduction of the list of one kind, and the number that the report states.
	 */
	public record ImportedList(StatementKind kind, @Nullable String introduction, @Nullable Integer declared,
			@Nullable String declaredAsWritten) {

		ListContent content() {
			return new ListContent(this.introduction, this.declared, this.declaredAsWritten);
		}

	}

	/**
	 * A statement.
	 *
	 * @param key only if another file's {@code carriedFrom} names it
	 * @param points its sub-points
	 * @param links the records it refers to; the section by its key
	 * @param carriedFrom the earlier statement it repeats or rewords
	 */
	public record ImportedStatement(@Nullable String key, StatementKind kind, @JsonUnwrapped StatementContent content,
			List<String> points, @JsonUnwrapped StatementLinks links, @Nullable ImportedOrigin carriedFrom) {

	}

	/** An earlier statement: slug of its report, and its key there. */
	public record ImportedOrigin(String report, String statement) {

	}

	/**
	 * A priority and its progress.
	 *
	 * @param links the records it refers to
	 * @param progress work done during the year (Markdown)
	 * @param impact evidence of the difference made for children (Markdown)
	 * @param level level of progress
	 */
	public record ImportedPriority(@JsonUnwrapped PriorityContent content, @JsonUnwrapped PriorityLinks links,
			@Nullable String progress, @Nullable String impact, @Nullable ProgressLevel level) {

		ProgressContent progressContent() {
			return new ProgressContent(Objects.requireNonNullElse(this.progress, ""),
					Objects.requireNonNullElse(this.impact, ""),
					Objects.requireNonNullElse(this.level, ProgressLevel.NOT_STATED));
		}

	}

}
