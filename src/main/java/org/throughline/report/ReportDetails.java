package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report with its contents.
 *
 * @param report its summary
 * @param rolledFromId the report it was rolled forward from
 * @param sections its sections in order
 * @param statements its statements in order
 * @param lists introductions of its lists
 * @param priorities its priorities in order
 * @param dropped content removed when it was rolled forward
 * @param outstanding what is missing in its text
 * @param openComments the number of unresolved comments on it; for readers of drafts
 */
public record ReportDetails(ReportSummary report, @Nullable UUID rolledFromId, List<SectionDetails> sections,
		List<StatementDetails> statements, List<ListDetails> lists, List<PriorityDetails> priorities,
		List<DroppedDetails> dropped, List<OutstandingTask> outstanding, int openComments) {

	public Optional<StatementDetails> statement(int number) {
		return this.statements.stream().filter((statement) -> statement.number() == number).findFirst();
	}

	public Optional<PriorityDetails> priority(int number) {
		return this.priorities.stream().filter((priority) -> priority.number() == number).findFirst();
	}

	public Optional<SectionDetails> section(String slug) {
		return this.sections.stream().filter((section) -> section.slug().equals(slug)).findFirst();
	}

	/** Returns the introduction of the list of a kind; an empty one if none is saved. */
	public ListDetails list(StatementKind kind) {
		return this.lists.stream()
			.filter((list) -> list.kind() == kind)
			.findFirst()
			.orElseGet(() -> ListDetails.unwritten(kind));
	}

	/**
	 * Returns the part that shows a statement: that of its section or, without one, that
	 * of its kind.
	 */
	public ReportPart placeOf(StatementDetails statement) {
		return this.sections.stream()
			.filter((section) -> section.slug().equals(statement.links().section()))
			.findFirst()
			.map(SectionDetails::part)
			.orElseGet(() -> statement.kind().part());
	}

	/** Returns the statements of one kind, in order. */
	public List<StatementDetails> statements(StatementKind kind) {
		return this.statements.stream().filter((statement) -> statement.kind() == kind).toList();
	}

}
