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
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Voices of children, families and practitioners, with the consent to quote them.
 */
@Component
class VoicesTable extends StatementsTable {

	private static final Columns<StatementRow> COLUMNS = new Columns<>();

	private static final Column<StatementRow, Boolean> QUOTED = COLUMNS
		.yesNo("quoted", (row) -> row.statement().quotation())
		.keptIfEmpty();

	private static final Column<StatementRow, VoiceGroup> WHOSE = COLUMNS.choice("whose", VoiceGroup.class,
			(row) -> row.statement().particulars().whose());

	private static final Column<StatementRow, String> HEARD_HOW = COLUMNS.text("heardHow", 1_000,
			(row) -> row.statement().particulars().heardHow());

	private static final Column<StatementRow, Consent> CONSENT = COLUMNS
		.choice("consent", Consent.class, (row) -> row.statement().particulars().consent())
		.keptIfEmpty();

	VoicesTable(TableSupport support, ReportService reports, StatementRowService statements) {
		super(support, StatementKind.VOICE, "voices", COLUMNS, reports, statements);
	}

	@Override
	boolean quotation(Row<StatementRow> row) {
		return row.require(QUOTED);
	}

	@Override
	StatementParticulars particulars(Row<StatementRow> row) {
		return new StatementParticulars(row.get(WHOSE), row.get(HEARD_HOW), row.get(CONSENT), null, List.of(), null,
				null, null);
	}

}
