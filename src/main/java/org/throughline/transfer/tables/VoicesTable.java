package org.throughline.transfer.tables;

import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.report.Consent;
import org.throughline.report.ReportService;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementParticulars;
import org.throughline.report.StatementRow;
import org.throughline.report.StatementRowService;
import org.throughline.report.VoiceGroup;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Voices of children, families and practitioners, with the consent to quote them.
 */
@Component
class VoicesTable extends StatementsTable {

	private static final Columns<StatementRow> COLUMNS = new Columns<>();

	static {
		COLUMNS.yesNo("quoted", (row) -> row.statement().quotation()).keptIfEmpty();
		COLUMNS.choice("whose", VoiceGroup.class, (row) -> row.statement().particulars().whose());
		COLUMNS.text("heardHow", 1_000, (row) -> row.statement().particulars().heardHow());
		COLUMNS.choice("consent", Consent.class, (row) -> row.statement().particulars().consent()).keptIfEmpty();
	}

	VoicesTable(TableSupport support, ReportService reports, StatementRowService statements) {
		super(support, StatementKind.VOICE, "voices", COLUMNS, reports, statements);
	}

	@Override
	boolean quotation(Row<StatementRow> row) {
		return row.require("quoted");
	}

	@Override
	StatementParticulars particulars(Row<StatementRow> row) {
		return new StatementParticulars(row.get("whose"), row.get("heardHow"), row.get("consent"), null, List.of(),
				null, null, null);
	}

}
