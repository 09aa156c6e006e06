package org.throughline.transfer.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.FindingEdit;
import org.throughline.assurance.FindingKind;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * What audits found, as a table: one finding a row, after the audits themselves.
 */
@Component
class AuditFindingsTable extends AssuranceTable<FindingDetails, FindingEdit> {

	private static final String FINDING = "finding";

	private static final String KIND = "kind";

	private static final String AUDIT = "audit";

	private static final String TOPIC = "topic";

	private final AuditService audits;

	private final AuditFindingService findings;

	AuditFindingsTable(NamedInTables names, AuditService audits, AuditFindingService findings) {
		super(names);
		this.audits = audits;
		this.findings = findings;
	}

	@Override
	public String key() {
		return "audit-findings";
	}

	@Override
	public String rows() {
		return "findings";
	}

	@Override
	public String page() {
		return "audits";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.text(FINDING, "Finding", WORDING, "As the report says it")
					.used(Use.REQUIRED)
					.alsoWorded("Findings", "What was found", "Key finding"),
				TableColumn
					.choice(KIND, "What it says", names().answers(FindingKind.values()),
							"To be developed where nothing is said")
					.used(Use.SAID_ONLY)
					.alsoWorded("Type", "Kind"),
				TableColumn
					.of(ColumnKind.NUMBER, AUDIT, "Audit number",
							"The audit that found it, by its number in the table of audits")
					.alsoWorded("Audit no", "Audit ref")
					.orSameForAll(),
				TableColumn.text(TOPIC, "Audit", LINE, "What that audit looked at; not taken in").used(Use.SHOWN_ONLY),
				Cells.report(), Cells.themes());
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		String finding = cell.apply(FINDING);
		return finding.isBlank() ? "" : cell.apply(AUDIT) + " / " + cell.apply(Cells.REPORT) + " / " + finding;
	}

	@Override
	List<FindingDetails> all(UUID partnershipId) {
		var all = new ArrayList<FindingDetails>();
		this.audits.audits(partnershipId, ALL).forEach((audit) -> all.addAll(audit.findings()));
		all.addAll(this.findings.acrossAudits(partnershipId, ALL).getContent());
		return all;
	}

	@Override
	int number(FindingDetails one) {
		return one.number();
	}

	@Override
	int version(FindingDetails one) {
		return one.version();
	}

	@Override
	Cells cells(FindingDetails one) {
		return new Cells().put(FINDING, one.wording())
			.put(KIND, names().text(one.kind()))
			.put(AUDIT, one.auditNumber())
			.put(TOPIC, one.auditTopic())
			.put(Cells.REPORT, one.reportSlug())
			.names(Cells.THEMES, one.themes());
	}

	@Override
	FindingEdit edit(TableRow row, @Nullable FindingDetails before, NamedInTables.Found known) {
		var audit = Cells.count(row, AUDIT);
		if (audit != null && row.changed(AUDIT) && known.number(audit.toString()) == null) {
			row.wrong(AUDIT, "There is no audit of this number. Bring in the audits first");
		}
		String report = known.report(row, Cells.REPORT);
		if (audit == null && report == null) {
			row.wrong(FINDING, "Say which audit found it, or the report whose audits found it together");
		}
		return new FindingEdit(Cells.choice(row, KIND, FindingKind.class, (before != null) ? before.kind() : null,
				FindingKind.DEVELOP), audit, report, row.text(FINDING), known.themes(row, Cells.THEMES));
	}

	@Override
	void alsoFind(UUID partnershipId, NamedInTables.Found known) {
		this.audits.audits(partnershipId, ALL)
			.forEach((audit) -> known.add(String.valueOf(audit.number()), audit.number()));
	}

	@Override
	void add(UUID partnershipId, UUID id, FindingEdit edit) {
		this.findings.add(partnershipId, id, edit);
	}

	@Override
	void change(UUID partnershipId, int number, int version, FindingEdit edit) {
		this.findings.edit(partnershipId, number, version, edit);
	}

}
