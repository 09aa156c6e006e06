package org.throughline.transfer.assurance;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RiskRegisterDetails;
import org.throughline.assurance.RiskRegisterEdit;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * Risk registers as a table: one register a row.
 */
@Component
class RiskRegistersTable extends AssuranceTable<RiskRegisterDetails, RiskRegisterEdit> {

	private static final String NAME = "name";

	private static final String OWNER = "owner";

	private static final String CYCLE = "cycle";

	private static final String DESCRIPTION = "description";

	private final RiskRegisterService registers;

	RiskRegistersTable(NamedInTables names, RiskRegisterService registers) {
		super(names);
		this.registers = registers;
	}

	@Override
	public String key() {
		return "risk-registers";
	}

	@Override
	public String rows() {
		return "risk registers";
	}

	@Override
	public String page() {
		return "risks";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.text(NAME, "Register", LINE, "What it is called").used(Use.REQUIRED).alsoWorded("Name"),
				Cells.report(), TableColumn.text(OWNER, "Kept by", LINE, "As written").alsoWorded("Owner"),
				TableColumn.text(CYCLE, "How often it is looked at", LINE, "As written")
					.alsoWorded("Review cycle", "Reviewed"),
				TableColumn.text(DESCRIPTION, "What it is for", WORDING, "As written").alsoWorded("Description"),
				Cells.note());
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		String name = cell.apply(NAME);
		return name.isBlank() ? "" : cell.apply(Cells.REPORT) + " / " + name;
	}

	@Override
	List<RiskRegisterDetails> all(UUID partnershipId) {
		return this.registers.registers(partnershipId);
	}

	@Override
	int number(RiskRegisterDetails one) {
		return one.number();
	}

	@Override
	int version(RiskRegisterDetails one) {
		return one.version();
	}

	@Override
	Cells cells(RiskRegisterDetails one) {
		return new Cells().put(NAME, one.name())
			.put(Cells.REPORT, one.reportSlug())
			.put(OWNER, one.ownerAsWritten())
			.put(CYCLE, one.reviewCycle())
			.put(DESCRIPTION, one.description())
			.put(Cells.NOTE, one.note());
	}

	@Override
	RiskRegisterEdit edit(TableRow row, @Nullable RiskRegisterDetails before, NamedInTables.Found known) {
		return new RiskRegisterEdit(row.text(NAME), known.report(row, Cells.REPORT), row.words(OWNER), row.words(CYCLE),
				row.words(DESCRIPTION), row.words(Cells.NOTE));
	}

	@Override
	void add(UUID partnershipId, UUID id, RiskRegisterEdit edit) {
		this.registers.add(partnershipId, id, edit);
	}

	@Override
	void change(UUID partnershipId, int number, int version, RiskRegisterEdit edit) {
		this.registers.edit(partnershipId, number, version, edit);
	}

}
