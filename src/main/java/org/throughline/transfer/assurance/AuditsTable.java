package org.throughline.transfer.assurance;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditEdit;
import org.throughline.assurance.AuditKind;
import org.throughline.assurance.AuditService;
import org.throughline.platform.text.Quantity;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * Audits as a table: one audit a row.
 */
@Component
class AuditsTable extends AssuranceTable<AuditDetails, AuditEdit> {

	private static final String TOPIC = "topic";

	private static final String KIND = "kind";

	private static final String FOOTNOTE = "footnote";

	private static final String PERIOD = "period";

	private static final String ORGANISATIONS = "organisations";

	private static final String SERVICES = "services";

	private static final String DECLARED = "declared";

	private static final String DECLARED_ORGANISATIONS = "declaredOrganisations";

	private static final String DECLARED_SERVICES = "declaredServices";

	private static final String METHOD = "method";

	private static final String CASES = "cases";

	private final AuditService audits;

	AuditsTable(NamedInTables names, AuditService audits) {
		super(names);
		this.audits = audits;
	}

	@Override
	public String rows() {
		return "audits";
	}

	@Override
	public String page() {
		return "audits";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.text(TOPIC, "Topic", LINE, "What was looked at")
					.used(Use.REQUIRED)
					.alsoWorded("Audit", "Audit topic", "Title", "Subject", "Theme of audit"),
				TableColumn
					.choice(KIND, "Who looked", names().answers(AuditKind.values()), "Other where nothing is said")
					.used(Use.SAID_ONLY)
					.alsoWorded("Type", "Kind", "Type of audit", "Audit type")
					.orSameForAll(),
				Cells.report(), TableColumn.text(FOOTNOTE, "Footnote", WORDING, "What is explained beside the topic"),
				TableColumn.text(PERIOD, "Period", LINE, "As written").alsoWorded("Year", "Quarter"), Cells.when(),
				TableColumn
					.text(ORGANISATIONS, "Organisations", WORDING, "Who took part, held here, with semicolons between")
					.alsoWorded("Agencies", "Agencies involved", "Partners"),
				TableColumn.text(SERVICES, "Services", WORDING, "One a line, or with semicolons between"),
				TableColumn.text(DECLARED, "Took part, as written", LINE,
						"For example, ten services within seven agencies"),
				Cells.count(DECLARED_ORGANISATIONS, "Number of organisations declared", "As the report counts them"),
				Cells.count(DECLARED_SERVICES, "Number of services declared", "As the report counts them"),
				TableColumn.text(METHOD, "Method", WORDING, "How it was done").alsoWorded("Methodology"),
				TableColumn.text(CASES, "Cases looked at", LINE, "As written: 12, or over 40")
					.alsoWorded("Cases", "Number of cases", "Sample size"),
				Cells.source(), Cells.note());
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		String topic = cell.apply(TOPIC);
		return topic.isBlank() ? "" : cell.apply(Cells.REPORT) + " / " + cell.apply(PERIOD) + " / " + topic;
	}

	@Override
	List<AuditDetails> all(UUID partnershipId) {
		return this.audits.audits(partnershipId, ALL).getContent();
	}

	@Override
	int number(AuditDetails one) {
		return one.number();
	}

	@Override
	int version(AuditDetails one) {
		return one.version();
	}

	@Override
	Cells cells(AuditDetails one) {
		Quantity cases = one.cases();
		return new Cells().put(TOPIC, one.topic())
			.put(KIND, names().text(one.kind()))
			.put(Cells.REPORT, one.reportSlug())
			.put(FOOTNOTE, one.footnote())
			.put(PERIOD, one.periodLabel())
			.put(Cells.WHEN, one.done())
			.names(ORGANISATIONS, one.organisations())
			.put(SERVICES, String.join("; ", one.services()))
			.put(DECLARED, one.declaredAsWritten())
			.put(DECLARED_ORGANISATIONS, one.declaredOrganisations())
			.put(DECLARED_SERVICES, one.declaredServices())
			.put(METHOD, one.method())
			.put(CASES, (cases != null) ? cases.asWritten() : null)
			.put(Cells.SOURCE, one.source())
			.put(Cells.NOTE, one.note());
	}

	@Override
	AuditEdit edit(TableRow row, @Nullable AuditDetails before, NamedInTables.Found known) {
		var when = Cells.when(row);
		String cases = row.words(CASES);
		return new AuditEdit(
				Cells.choice(row, KIND, AuditKind.class, (before != null) ? before.kind() : null, AuditKind.OTHER),
				row.text(TOPIC), known.report(row, Cells.REPORT), row.words(FOOTNOTE), row.words(PERIOD), when.day(),
				when.precision(), known.organisations(row, ORGANISATIONS), services(row),
				Cells.count(row, DECLARED_ORGANISATIONS), Cells.count(row, DECLARED_SERVICES), row.words(DECLARED),
				row.words(METHOD), (cases != null) ? Quantity.read(cases) : null, row.words(Cells.SOURCE),
				row.words(Cells.NOTE));
	}

	private static List<String> services(TableRow row) {
		return List.of(row.text(SERVICES).split("[;\\n]"))
			.stream()
			.map(String::strip)
			.filter((service) -> !service.isEmpty())
			.toList();
	}

	@Override
	void add(UUID partnershipId, UUID id, AuditEdit edit) {
		this.audits.add(partnershipId, id, edit);
	}

	@Override
	void change(UUID partnershipId, int number, int version, AuditEdit edit) {
		this.audits.edit(partnershipId, number, version, edit);
	}

}
