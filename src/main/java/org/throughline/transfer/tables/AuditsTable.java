package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.assurance.StatedParticipants;
import org.throughline.assurance.AuditPeriod;
import org.throughline.assurance.AuditMethod;
import org.throughline.assurance.AuditContent;
import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditEdit;
import org.throughline.assurance.AuditKind;
import org.throughline.assurance.AuditService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;
import org.throughline.transfer.table.ApproximateDate;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Audits, one a row.
 */
@Component
class AuditsTable extends SimpleTable<AuditDetails, AuditEdit> {

	private static final Columns<AuditDetails> COLUMNS = new Columns<>();

	private static final Column<AuditDetails, String> TOPIC = COLUMNS
		.text("topic", Columns.LINE, (audit) -> audit.content().topic())
		.required();

	private static final Column<AuditDetails, AuditKind> KIND = COLUMNS
		.choice("kind", AuditKind.class, (audit) -> audit.content().kind())
		.orElse(AuditKind.OTHER)
		.keptIfEmpty()
		.sameForAll();

	private static final Column<AuditDetails, String> REPORT = COLUMNS.report(AuditDetails::reportSlug);

	private static final Column<AuditDetails, String> FOOTNOTE = COLUMNS.text("footnote", Columns.WORDING,
			(audit) -> audit.content().footnote());

	private static final Column<AuditDetails, String> PERIOD = COLUMNS.text("period", Columns.LINE,
			(audit) -> audit.content().period().periodLabel());

	private static final Column<AuditDetails, ApproximateDate> WHEN = COLUMNS.approximateDate("when",
			(audit) -> HeldDates.cell(audit.content().period().date()));

	private static final Column<AuditDetails, List<String>> ORGANISATIONS = COLUMNS.organisations("organisations",
			(audit) -> Slugs.of(audit.organisations()));

	private static final Column<AuditDetails, List<String>> SERVICES = COLUMNS.texts("services", Columns.WORDING,
			(audit) -> audit.content().method().serviceList());

	private static final Column<AuditDetails, String> DECLARED = COLUMNS.text("declared", Columns.LINE,
			(audit) -> audit.content().stated().declaredAsWritten());

	private static final Column<AuditDetails, Integer> DECLARED_ORGANISATIONS = COLUMNS.count("declaredOrganisations",
			(audit) -> audit.content().stated().declaredOrganisations());

	private static final Column<AuditDetails, Integer> DECLARED_SERVICES = COLUMNS.count("declaredServices",
			(audit) -> audit.content().stated().declaredServices());

	private static final Column<AuditDetails, String> METHOD = COLUMNS.text("method", Columns.WORDING,
			(audit) -> audit.content().method().method());

	private static final Column<AuditDetails, Quantity> CASES = COLUMNS.quantity("cases", Columns.LINE, Quantity::read,
			(audit) -> audit.content().method().cases());

	private static final Column<AuditDetails, String> SOURCE = COLUMNS.source((audit) -> audit.content().source());

	private static final Column<AuditDetails, String> NOTE = COLUMNS.note((audit) -> audit.content().note());

	private final AuditService audits;

	AuditsTable(TableSupport support, AuditService audits) {
		super(support, "audits", "audits", COLUMNS);
		this.audits = audits;
	}

	@Override
	protected List<AuditDetails> existing(UUID partnershipId) {
		return this.audits.all(partnershipId);
	}

	@Override
	protected String reference(AuditDetails audit) {
		return String.valueOf(audit.number());
	}

	@Override
	protected List<Column<AuditDetails, ?>> naturalKey() {
		return List.of(TOPIC, REPORT, PERIOD);
	}

	@Override
	protected AuditEdit values(Row<AuditDetails> row) {
		var cases = row.get(CASES);
		var content = new AuditContent(row.require(KIND), row.require(TOPIC), row.get(FOOTNOTE),
				new AuditPeriod(row.get(PERIOD), HeldDates.value(row.get(WHEN))),
				new AuditMethod(String.join("\n", row.require(SERVICES)), row.get(METHOD),
						(cases != null) ? cases.asWritten() : null),
				new StatedParticipants(row.get(DECLARED_ORGANISATIONS), row.get(DECLARED_SERVICES), row.get(DECLARED)),
				row.get(SOURCE), row.get(NOTE));
		return new AuditEdit(content, row.get(REPORT), row.require(ORGANISATIONS));
	}

	@Override
	protected void add(UUID partnershipId, AuditEdit values) {
		this.audits.add(partnershipId, TimeOrderedId.next(), values);
	}

	@Override
	protected void update(UUID partnershipId, AuditDetails audit, AuditEdit values) {
		this.audits.edit(partnershipId, audit.number(), audit.version(), values);
	}

}
