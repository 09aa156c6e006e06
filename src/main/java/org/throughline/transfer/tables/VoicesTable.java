package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.report.Consent;
import org.throughline.report.ReportService;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementRow;
import org.throughline.report.StatementRowService;
import org.throughline.report.StatementVoice;
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
		COLUMNS.yesNo("quoted", (row) -> row.statement().content().quotation()).keptIfEmpty();
		COLUMNS.choice("whose", VoiceGroup.class, (row) -> row.statement().content().voice().whose());
		COLUMNS.text("heardHow", 1_000, (row) -> row.statement().content().voice().heardHow());
		COLUMNS.choice("consent", Consent.class, (row) -> row.statement().content().voice().consent()).keptIfEmpty();
	}

	VoicesTable(TableSupport support, ReportService reports, StatementRowService statements) {
		super(support, StatementKind.VOICE, "voices", COLUMNS, reports, statements);
	}

	@Override
	boolean quotation(Row<StatementRow> row) {
		return row.require("quoted");
	}

	@Override
	StatementVoice voice(Row<StatementRow> row) {
		return new StatementVoice(row.get("whose"), row.get("heardHow"), row.get("consent"));
	}

}
