package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report with all it says, in its order.
 *
 * @param regimeKey the law it was written under
 * @param dateNote what is uncertain about its date
 * @param url where the body published it itself
 * @param source where the words held here come from
 * @param rolledFromId the report it was opened from
 * @param withdrawnReason why it is a draft again, where it was published before
 * @param lists the report's own words around its lists, one for each kind it uses
 * @param dropped what the year before said and this report leaves out
 */
public record ReportDetails(ReportSummary report, String regimeKey, @Nullable String dateNote, @Nullable String url,
		@Nullable String source, @Nullable UUID rolledFromId, @Nullable String withdrawnReason,
		List<SectionDetails> sections, List<StatementDetails> statements, List<ListDetails> lists,
		List<PriorityDetails> priorities, List<DroppedDetails> dropped) {

	/** The statement with this number. */
	public Optional<StatementDetails> statement(int number) {
		return this.statements.stream().filter((statement) -> statement.number() == number).findFirst();
	}

	/** The priority with this number. */
	public Optional<PriorityDetails> priority(int number) {
		return this.priorities.stream().filter((priority) -> priority.number() == number).findFirst();
	}

	/** The section with this name in addresses. */
	public Optional<SectionDetails> section(String slug) {
		return this.sections.stream().filter((section) -> section.slug().equals(slug)).findFirst();
	}

	/** The report's own words around its list of this kind. */
	public Optional<ListDetails> list(StatementKind kind) {
		return this.lists.stream().filter((list) -> list.kind() == kind).findFirst();
	}

	/** The statements of one kind, in order. */
	public List<StatementDetails> statements(StatementKind kind) {
		return this.statements.stream().filter((statement) -> statement.kind() == kind).toList();
	}

}
