package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RiskRegisterContent;
import org.throughline.assurance.RiskRegisterDetails;
import org.throughline.assurance.RiskRegisterEdit;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Risk registers, one a row.
 */
@Component
class RiskRegistersTable extends SimpleTable<RiskRegisterDetails, RiskRegisterEdit> {

	private static final Columns<RiskRegisterDetails> COLUMNS = new Columns<>();

	private static final Column<RiskRegisterDetails, String> NAME = COLUMNS
		.text("name", Columns.LINE, (register) -> register.content().name())
		.required();

	private static final Column<RiskRegisterDetails, String> REPORT = COLUMNS.report(RiskRegisterDetails::reportSlug);

	private static final Column<RiskRegisterDetails, String> OWNER = COLUMNS.text("owner", Columns.LINE,
			(register) -> register.content().ownerAsWritten());

	private static final Column<RiskRegisterDetails, String> REVIEW_CYCLE = COLUMNS.text("reviewCycle", Columns.LINE,
			(register) -> register.content().reviewCycle());

	private static final Column<RiskRegisterDetails, String> DESCRIPTION = COLUMNS.text("description", Columns.WORDING,
			(register) -> register.content().description());

	private static final Column<RiskRegisterDetails, String> NOTE = COLUMNS
		.note((register) -> register.content().note());

	private final RiskRegisterService registers;

	RiskRegistersTable(TableSupport support, RiskRegisterService registers) {
		super(support, "risk-registers", "risks", COLUMNS);
		this.registers = registers;
	}

	@Override
	protected List<RiskRegisterDetails> existing(UUID partnershipId) {
		return this.registers.registers(partnershipId);
	}

	@Override
	protected String reference(RiskRegisterDetails register) {
		return String.valueOf(register.number());
	}

	@Override
	protected List<Column<RiskRegisterDetails, ?>> naturalKey() {
		return List.of(NAME, REPORT);
	}

	@Override
	protected RiskRegisterEdit values(Row<RiskRegisterDetails> row) {
		return new RiskRegisterEdit(new RiskRegisterContent(row.require(NAME), row.get(OWNER), row.get(REVIEW_CYCLE),
				row.get(DESCRIPTION), row.get(NOTE)), row.get(REPORT));
	}

	@Override
	protected void add(UUID partnershipId, RiskRegisterEdit values) {
		this.registers.add(partnershipId, TimeOrderedId.next(), values);
	}

	@Override
	protected void update(UUID partnershipId, RiskRegisterDetails register, RiskRegisterEdit values) {
		this.registers.edit(partnershipId, register.number(), register.version(), values);
	}

}
