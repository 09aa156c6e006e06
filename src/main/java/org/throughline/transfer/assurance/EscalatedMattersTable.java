package org.throughline.transfer.assurance;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.report.ReportService;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementParticulars;
import org.throughline.report.StatementRowService;
import org.throughline.transfer.assurance.PressuresTable.Concerned;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableRow;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * Matters raised to the board or the executive as a table: one matter a row, with what
 * came of it.
 */
@Component
class EscalatedMattersTable extends StatementsTable {

	private static final String BY = "raisedBy";

	private static final String TO = "raisedTo";

	private static final String OUTCOME = "outcome";

	EscalatedMattersTable(NamedInTables names, ReportService reports, StatementRowService statements) {
		super(StatementKind.ESCALATED_MATTER, names, reports, statements);
	}

	@Override
	public String rows() {
		return "escalated matters";
	}

	@Override
	List<TableColumn> particulars() {
		return Stream.concat(Stream.of(TableColumn.text(BY, "Raised by", LINE, "As written"),
				TableColumn.text(TO, "Raised to", LINE, "As written").alsoWorded("Escalated to"),
				TableColumn.text(OUTCOME, "What came of it", WORDING, "Empty where no outcome is reported")
					.alsoWorded("Outcome", "Result")),
				Concerned.COLUMNS.stream())
			.toList();
	}

	@Override
	void fill(Cells cells, StatementDetails statement, Map<String, String> organisations) {
		var told = statement.particulars();
		cells.put(BY, told.raisedBy()).put(TO, told.raisedTo()).put(OUTCOME, told.outcome());
		Concerned.fill(cells, statement, organisations);
	}

	@Override
	StatementParticulars read(TableRow row, @Nullable StatementDetails before, NamedInTables.Found known) {
		return new StatementParticulars(null, null, null, row.words(Concerned.WRITTEN),
				known.organisations(row, Concerned.HELD), row.words(BY), row.words(TO), row.words(OUTCOME));
	}

}
