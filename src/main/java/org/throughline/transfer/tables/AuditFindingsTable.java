package org.throughline.transfer.tables;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.AuditFindingContent;
import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.FindingEdit;
import org.throughline.assurance.FindingKind;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NumberedTable;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Findings of audits, one a row. Audits are imported first.
 */
@Component
class AuditFindingsTable extends NumberedTable<FindingDetails, FindingEdit> {

	private static final Columns<FindingDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("finding", Columns.WORDING, (finding) -> finding.content().wording())
			.required()
			.evidence()
			.identifying();
		COLUMNS.choice("kind", FindingKind.class, (finding) -> finding.content().kind()).orElse(FindingKind.DEVELOP);
		COLUMNS.link("audit", "audits", AuditFindingsTable::audit).sameForAll().identifying();
		COLUMNS.report(FindingDetails::reportSlug).identifying();
		COLUMNS.themes((finding) -> NamedReference.slugs(finding.themes()));
	}

	AuditFindingsTable(TableSupport support, AuditFindingService findings) {
		super(support, "audit-findings", "audits", COLUMNS, findings, findings::byNumber);
	}

	private static @Nullable String audit(FindingDetails finding) {
		Integer number = finding.auditNumber();
		return (number != null) ? number.toString() : null;
	}

	@Override
	protected FindingEdit values(Row<FindingDetails> row) {
		String audit = row.get("audit");
		if (row.text("audit").isEmpty() && row.get("report") == null) {
			row.error("finding", "table.audit-findings.error.source");
		}
		return new FindingEdit(new AuditFindingContent(row.require("kind"), row.require("finding")),
				(audit != null) ? Integer.valueOf(audit) : null, row.get("report"), row.require("themes"));
	}

}
