package org.throughline.transfer.assurance;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskEdit;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.assurance.RiskService;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * Risks as a table: one risk a row, after the registers they stand in.
 */
@Component
class RisksTable extends AssuranceTable<RiskDetails, RiskEdit> {

	private static final String TITLE = "title";

	private static final String REGISTER = "register";

	private static final String WORDING_OF_RISK = "wording";

	private static final String CAUSE = "cause";

	private static final String RESPONSE = "response";

	private static final String PRIORITY = "priority";

	private static final String GRADE = "grade";

	private static final String OWNER = "owner";

	private static final String OWNER_WRITTEN = "ownerWritten";

	private static final String REVIEW = "review";

	private static final String CLOSED = "closed";

	private static final String CLOSED_REASON = "closedReason";

	private final RiskService risks;

	private final RiskRegisterService registers;

	RisksTable(NamedInTables names, RiskService risks, RiskRegisterService registers) {
		super(names);
		this.risks = risks;
		this.registers = registers;
	}

	@Override
	public String rows() {
		return "risks";
	}

	@Override
	public String page() {
		return "risks";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.text(TITLE, "Risk", LINE, "What it is called")
					.used(Use.REQUIRED)
					.alsoWorded("Risk title", "Title", "Risk description"),
				TableColumn.text(REGISTER, "Register", LINE, "The register it stands in, by its name")
					.alsoWorded("Risk register")
					.orSameForAll(),
				Cells.report(),
				TableColumn.text(WORDING_OF_RISK, "What the risk is", WORDING, "As written").alsoWorded("Description"),
				TableColumn.text(CAUSE, "What drives it", WORDING, "As written")
					.alsoWorded("Cause", "Causes", "Drivers", "Consequence"),
				TableColumn.text(RESPONSE, "What is done about it", WORDING, "As written")
					.alsoWorded("Response", "Mitigation", "Mitigations", "Controls", "Mitigating actions"),
				TableColumn.text(PRIORITY, "Priority it belongs to", LINE, "As written").alsoWorded("Priority"),
				TableColumn.text(GRADE, "How grave", LINE, "In the register's own words or score")
					.alsoWorded("Score", "Risk score", "Rating", "RAG", "Grade", "Level"),
				TableColumn.text(OWNER, "Organisation", LINE, "That answers for it, held here")
					.alsoWorded("Owner organisation", "Lead agency"),
				TableColumn.text(OWNER_WRITTEN, "Owner, as written", LINE, "Roles, no names of persons")
					.alsoWorded("Owner", "Risk owner"),
				TableColumn.of(ColumnKind.DAY, REVIEW, "Looked at again by", "31/03/2027")
					.alsoWorded("Review date", "Next review", "Review by"),
				Cells.themes(),
				TableColumn.of(ColumnKind.DAY, CLOSED, "Closed on", "31/03/2027").alsoWorded("Date closed"),
				TableColumn.text(CLOSED_REASON, "Why it is closed", LINE, "Goes with the day")
					.alsoWorded("Reason closed"),
				Cells.note());
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		String title = cell.apply(TITLE);
		return title.isBlank() ? "" : cell.apply(Cells.REPORT) + " / " + cell.apply(REGISTER) + " / " + title;
	}

	@Override
	List<RiskDetails> all(UUID partnershipId) {
		return this.risks.risks(partnershipId, ALL).getContent();
	}

	@Override
	int number(RiskDetails one) {
		return one.number();
	}

	@Override
	int version(RiskDetails one) {
		return one.version();
	}

	@Override
	Cells cells(RiskDetails one) {
		return new Cells().put(TITLE, one.title())
			.put(REGISTER, one.registerName())
			.put(Cells.REPORT, one.reportSlug())
			.put(WORDING_OF_RISK, one.wording())
			.put(CAUSE, one.cause())
			.put(RESPONSE, one.response())
			.put(PRIORITY, one.priorityReference())
			.put(GRADE, one.grade())
			.put(OWNER, one.ownerName())
			.put(OWNER_WRITTEN, one.ownerAsWritten())
			.put(REVIEW, one.reviewOn())
			.names(Cells.THEMES, one.themes())
			.put(CLOSED, one.closedOn())
			.put(CLOSED_REASON, one.closedReason())
			.put(Cells.NOTE, one.note());
	}

	@Override
	RiskEdit edit(TableRow row, @Nullable RiskDetails before, NamedInTables.Found known) {
		var closed = Cells.day(row, CLOSED);
		String reason = row.words(CLOSED_REASON);
		if (closed != null && reason == null) {
			row.wrong(CLOSED, "Say why it is closed");
		}
		if (closed == null && reason != null) {
			row.wrong(CLOSED_REASON, "Say since when it is closed");
		}
		return new RiskEdit(row.text(TITLE), register(row, before, known), known.report(row, Cells.REPORT),
				row.words(WORDING_OF_RISK), row.words(CAUSE), row.words(RESPONSE), row.words(PRIORITY),
				row.words(GRADE), known.organisation(row, OWNER), row.words(OWNER_WRITTEN), Cells.day(row, REVIEW),
				closed, reason, known.themes(row, Cells.THEMES), row.words(Cells.NOTE));
	}

	private static @Nullable Integer register(TableRow row, @Nullable RiskDetails before, NamedInTables.Found known) {
		String name = row.words(REGISTER);
		if (name == null) {
			return null;
		}
		if (before != null && !row.changed(REGISTER)) {
			return before.registerNumber();
		}
		var found = known.number(name);
		if (found == null) {
			row.wrong(REGISTER, "There is no risk register of this name. Bring in the registers first");
		}
		return found;
	}

	@Override
	void alsoFind(UUID partnershipId, NamedInTables.Found known) {
		this.registers.registers(partnershipId).forEach((register) -> known.add(register.name(), register.number()));
	}

	@Override
	void add(UUID partnershipId, UUID id, RiskEdit edit) {
		this.risks.add(partnershipId, id, edit);
	}

	@Override
	void change(UUID partnershipId, int number, int version, RiskEdit edit) {
		this.risks.edit(partnershipId, number, version, edit);
	}

}
