package org.throughline.transfer.table;

import java.util.List;
import java.util.Objects;

import org.throughline.transfer.table.ReadRow.Verdict;

/**
 * A file as it was read: what saving it would do, row by row. Nothing is saved yet.
 *
 * @param <R> a row ready to be saved
 * @param rows its rows
 * @param passedOver the numbers of rows that hold nothing but a line of their own, such
 * as a heading between the rows
 * @param unknownOrganisations names that mean no organisation held here
 * @param besides what saving would do besides, in sentences
 * @param missing what has to be chosen before the rows can be read, in sentences
 */
public record TableReading<R>(List<ReadRow<R>> rows, List<Integer> passedOver, List<String> unknownOrganisations,
		List<String> besides, List<String> missing) {

	/** How many rows have this verdict. */
	public long count(Verdict verdict) {
		return this.rows.stream().filter((row) -> row.verdict() == verdict).count();
	}

	/** How many rows saving would add or change. */
	public long toSave() {
		return count(Verdict.NEW) + count(Verdict.CHANGED);
	}

	/** The rows of a verdict. */
	public List<ReadRow<R>> rows(Verdict verdict) {
		return this.rows.stream().filter((row) -> row.verdict() == verdict).toList();
	}

	/** What is wrong, cell by cell. */
	public List<CellProblem> problems() {
		return this.rows.stream()
			.flatMap((row) -> row.problems().stream())
			.filter((problem) -> !problem.question())
			.toList();
	}

	/** What is to be confirmed before the rows that can be saved are saved. */
	public List<CellProblem> questions() {
		return this.rows.stream()
			.filter((row) -> row.verdict() != Verdict.WRONG && row.verdict() != Verdict.UNCHANGED)
			.flatMap((row) -> row.problems().stream())
			.toList();
	}

	List<R> ready() {
		return this.rows.stream()
			.filter((row) -> row.verdict() == Verdict.NEW || row.verdict() == Verdict.CHANGED)
			.map((row) -> Objects.requireNonNull(row.row()))
			.toList();
	}

}
