package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.throughline.transfer.table.ReadRow.Verdict;

/**
 * The result of reading a file: what saving would do with each row. Nothing is saved yet.
 *
 * @param <R> a row to save
 * @param leftOut what of the file is not imported, or hidden in it, in sentences
 * @param unknownOrganisations names of organisations that are not in Throughline
 * @param sideEffects the side effects of saving, in sentences
 * @param missing what must be chosen before the rows can be read, in sentences
 * @param existing the existing rows of the table
 * @param naturalKey what identifies a stored row, as it identifies those of the file
 * @param version another one as soon as saving would change other values
 */
public record TableReading<R>(List<ReadRow<R>> rows, List<String> leftOut, List<String> unknownOrganisations,
		List<String> sideEffects, List<String> missing, List<ExistingRow> existing,
		Function<ExistingRow, String> naturalKey, String version) {

	/** The same with other rows. */
	TableReading<R> with(List<ReadRow<R>> other) {
		return new TableReading<>(other, this.leftOut, this.unknownOrganisations, this.sideEffects, this.missing,
				this.existing, this.naturalKey, this.version);
	}

	/** The same with one more sentence. */
	TableReading<R> with(String sideEffect) {
		var effects = new ArrayList<>(this.sideEffects);
		effects.add(sideEffect);
		return new TableReading<>(this.rows, this.leftOut, this.unknownOrganisations, effects, this.missing,
				this.existing, this.naturalKey, this.version);
	}

	/** The number of rows with a verdict. */
	public long count(Verdict verdict) {
		return this.rows.stream().filter((row) -> row.verdict() == verdict).count();
	}

	/** The number of rows that saving would add or change. */
	public long toSave() {
		return count(Verdict.NEW) + count(Verdict.CHANGED);
	}

	public List<ReadRow<R>> rows(Verdict verdict) {
		return this.rows.stream().filter((row) -> row.verdict() == verdict).toList();
	}

	/** The errors. */
	public List<CellProblem> problems() {
		return this.rows.stream()
			.flatMap((row) -> row.problems().stream())
			.filter((problem) -> !problem.question())
			.distinct()
			.toList();
	}

	/** Returns the questions to confirm before saving. */
	public List<CellProblem> questions() {
		return this.rows.stream()
			.filter((row) -> row.verdict() != Verdict.WRONG)
			.flatMap((row) -> row.problems().stream())
			.distinct()
			.toList();
	}

	List<R> ready() {
		return this.rows.stream()
			.filter((row) -> row.verdict() == Verdict.NEW || row.verdict() == Verdict.CHANGED)
			.map((row) -> Objects.requireNonNull(row.row()))
			.toList();
	}

}
