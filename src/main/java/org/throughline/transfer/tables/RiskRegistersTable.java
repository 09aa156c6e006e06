package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RiskRegisterContent;
import org.throughline.assurance.RiskRegisterDetails;
import org.throughline.assurance.RiskRegisterEdit;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NumberedTable;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Risk registers, one a row.
 */
@Component
class RiskRegistersTable extends NumberedTable<RiskRegisterDetails, RiskRegisterEdit> {

	private static final Columns<RiskRegisterDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("name", Columns.LINE, (register) -> register.content().name()).required().identifying();
		COLUMNS.report(RiskRegisterDetails::reportSlug).identifying();
		COLUMNS.text("owner", Columns.LINE, (register) -> register.content().ownerAsWritten());
		COLUMNS.text("reviewCycle", Columns.LINE, (register) -> register.content().reviewCycle());
		COLUMNS.text("description", Columns.WORDING, (register) -> register.content().description());
		COLUMNS.note((register) -> register.content().note());
	}

	RiskRegistersTable(TableSupport support, RiskRegisterService registers) {
		super(support, "risk-registers", "risks", COLUMNS, registers, registers::all);
	}

	@Override
	protected RiskRegisterEdit values(Row<RiskRegisterDetails> row) {
		return new RiskRegisterEdit(new RiskRegisterContent(row.require("name"), row.get("owner"),
				row.get("reviewCycle"), row.get("description"), row.get("note")), row.get("report"));
	}

}
