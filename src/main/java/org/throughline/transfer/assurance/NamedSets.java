package org.throughline.transfer.assurance;

import java.util.List;
import java.util.Optional;

import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable.TablePart;

/**
 * The sets of standards that rows of a table name.
 *
 * @param all those held here
 */
public record NamedSets(List<StandardSetDetails> all) {

	public static final String SET = "set";

	public static final String STANDARD = "standard";

	public NamedSets {
		all = List.copyOf(all);
	}

	/** The column that names them. */
	public static TableColumn column() {
		return TableColumn.text(SET, "Audit", 300, "The set of standards with its year, as it is called here")
			.used(Use.REQUIRED)
			.alsoWorded("Set of standards", "Self-assessment", "Section 11", "Year")
			.orSameForAll();
	}

	/** The column that names a standard of the set. */
	public static TableColumn standardColumn() {
		return TableColumn.text(STANDARD, "Standard", 600, "Its number, with or without its title")
			.used(Use.REQUIRED)
			.alsoWorded("Standard number", "Standard no", "Compliance point", "Question");
	}

	/** The standard a row names, by its number or its title; an unknown one is wrong. */
	public static Optional<StandardDetails> standard(TableRow row, StandardSetDetails set) {
		String wanted = row.text(STANDARD).strip();
		String number = wanted.replaceAll("(?s)^(\\d+).*", "$1");
		var found = set.standards()
			.stream()
			.filter((standard) -> String.valueOf(standard.number()).equals(number)
					|| standard.title().equalsIgnoreCase(wanted))
			.findFirst();
		if (found.isEmpty()) {
			row.wrong(STANDARD, "There is no such standard in " + set.title());
		}
		return found;
	}

	/** Each can go out alone. */
	public static List<TablePart> parts(List<StandardSetDetails> sets) {
		return sets.stream().map((set) -> new TablePart(set.slug(), set.title(), SET)).toList();
	}

	/** The set a row names; an unknown one is wrong. */
	public Optional<StandardSetDetails> read(TableRow row) {
		String wanted = row.text(SET);
		var found = this.all.stream()
			.filter((set) -> set.slug().equalsIgnoreCase(wanted) || set.title().equalsIgnoreCase(wanted))
			.findFirst();
		if (found.isEmpty()) {
			row.wrong(SET, "No set of standards is called so. Add it first, with its rating scheme");
		}
		else if (row.held() != null && found.get().title().equals(row.held().cell(SET))) {
			row.leave(SET);
		}
		return found;
	}

}
