package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.assurance.AuditContent;
import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditEdit;
import org.throughline.assurance.AuditKind;
import org.throughline.assurance.AuditMethod;
import org.throughline.assurance.AuditPeriod;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.DateHeld;
import org.throughline.assurance.StatedParticipants;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NumberedTable;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Audits, one a row.
 */
@Component
class AuditsTable extends NumberedTable<AuditDetails, AuditEdit> {

	private static final Columns<AuditDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("topic", Columns.LINE, (audit) -> audit.content().topic()).required().identifying();
		COLUMNS.choice("kind", AuditKind.class, (audit) -> audit.content().kind()).orElse(AuditKind.OTHER).sameForAll();
		COLUMNS.report(AuditDetails::reportSlug).identifying();
		COLUMNS.text("footnote", Columns.WORDING, (audit) -> audit.content().footnote());
		COLUMNS.text("period", Columns.LINE, (audit) -> audit.content().period().periodLabel()).identifying();
		COLUMNS.approximateDate("when", (audit) -> audit.content().period().date().value());
		COLUMNS.organisations("organisations", (audit) -> NamedReference.slugs(audit.organisations()));
		COLUMNS.texts("services", Columns.WORDING, (audit) -> audit.content().method().serviceList());
		COLUMNS.text("declared", Columns.LINE, (audit) -> audit.content().stated().declaredAsWritten());
		COLUMNS.count("declaredOrganisations", (audit) -> audit.content().stated().declaredOrganisations());
		COLUMNS.count("declaredServices", (audit) -> audit.content().stated().declaredServices());
		COLUMNS.text("method", Columns.WORDING, (audit) -> audit.content().method().method());
		COLUMNS.quantity("cases", Columns.LINE, QuantityReader::count, (audit) -> audit.content().method().cases());
		COLUMNS.source((audit) -> audit.content().source());
		COLUMNS.note((audit) -> audit.content().note());
	}

	private final AuditService audits;

	AuditsTable(TableSupport support, AuditService audits) {
		super(support, "audits", "audits", COLUMNS, audits, audits::byNumber);
		this.audits = audits;
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.audits.page(partnershipId, filter.text("words"), Pageable.ofSize(Integer.MAX_VALUE))
			.stream()
			.map(AuditDetails::number);
	}

	@Override
	protected AuditEdit values(Row<AuditDetails> row) {
		Quantity cases = row.get("cases");
		var content = new AuditContent(row.require("kind"), row.require("topic"), row.get("footnote"),
				new AuditPeriod(row.get("period"), DateHeld.of(row.get("when"))),
				new AuditMethod(String.join("\n", row.<List<String>>require("services")), row.get("method"),
						(cases != null) ? cases.asWritten() : null),
				new StatedParticipants(row.get("declaredOrganisations"), row.get("declaredServices"),
						row.get("declared")),
				row.get("source"), row.get("note"));
		return new AuditEdit(content, row.get("report"), row.require("organisations"));
	}

}
