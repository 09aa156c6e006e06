package org.throughline.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportKind;
import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

/**
 * The public content of a report, without internal identifiers and notes. All file
 * formats of an edition are created from it. Texts are Markdown.
 *
 * @param format name and version of this format
 * @param edition which edition it is
 * @param report what the report is
 * @param cover what its cover looks like; {@code null} for the usual one
 * @param parts its text, by part
 * @param tables what it shows of figures, funding, training and other records
 */
record Snapshot(String format, Edition edition, Report report, @Nullable Cover cover, List<Part> parts,
		List<SnapshotTable> tables) {

	static final String FORMAT = "throughline-annual-report-1";

	/**
	 * An edition of the report.
	 *
	 * @param number 1 for the first
	 * @param publishedOn the day of publication; unknown for some reports published
	 * earlier
	 * @param changes what is new since the edition before
	 */
	record Edition(int number, @Nullable LocalDate publishedOn, @Nullable String changes) {

	}

	/**
	 * A report.
	 *
	 * @param partnership slug of the partnership
	 * @param slug slug of the report within the partnership
	 * @param body the reporting body under its name at the date of the report
	 * @param period the reporting period
	 * @param facts authors, date, statutory guidance and other facts by their names
	 */
	record Report(String partnership, String slug, ReportKind kind, String title, String body, Period period,
			Map<String, String> facts) {

	}

	/**
	 * The cover design of the report.
	 *
	 * @param colour its colour, such as {@code #0b3c49}
	 * @param logo the logo as PNG
	 * @param logoDescription what the logo shows
	 */
	record Cover(@Nullable String colour, byte @Nullable [] logo, @Nullable String logoDescription) {

	}

	/** A reporting period. */
	record Period(String label, LocalDate startsOn, LocalDate endsOn) {

	}

	/**
	 * A part of the report.
	 *
	 * @param part which part
	 * @param sections sections with text or statements
	 * @param statements statements that belong to no section
	 * @param priorities priorities with their progress
	 * @param notRepeated what the report before has and this one does not repeat
	 */
	record Part(ReportPart part, List<Section> sections, List<StatementList> statements, List<Priority> priorities,
			List<NotRepeated> notRepeated) {

		boolean empty() {
			return this.sections.isEmpty() && this.statements.isEmpty() && this.priorities.isEmpty()
					&& this.notRepeated.isEmpty();
		}

	}

	/**
	 * A section of a part with its statements.
	 *
	 * @param facts the source of its text, and the scrutineer whose statement it is
	 */
	record Section(String slug, String heading, String text, Map<String, String> facts,
			List<StatementList> statements) {

		Section {
			facts = Objects.requireNonNullElse(facts, Map.of());
		}

	}

	/**
	 * Statements of one kind.
	 *
	 * @param statements the statements, in order
	 */
	record StatementList(StatementKind kind, @Nullable String introduction, List<Statement> statements) {

	}

	/**
	 * A statement. Its number is part of its address and never changes.
	 *
	 * @param headline its first line
	 * @param text its wording
	 * @param quotation whether it quotes someone
	 * @param points its sub-points
	 * @param themes names of its themes
	 * @param facts audience, source, outcome and other facts by their names
	 */
	record Statement(int number, @Nullable String headline, String text, boolean quotation, List<String> points,
			List<String> themes, Map<String, String> facts) {

	}

	/**
	 * A priority with its progress.
	 *
	 * @param progress progress made
	 * @param impact evidence of impact for children
	 * @param facts owner, level of progress and other facts by their names
	 */
	record Priority(int number, String title, String progress, String impact, List<String> themes,
			Map<String, String> facts) {

	}

	/** A statement or priority of an earlier report that is not repeated. */
	record NotRepeated(String period, String text, String reason) {

	}

}
