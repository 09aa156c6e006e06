package org.throughline.transfer.tables;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.AuditFindingContent;
import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.FindingEdit;
import org.throughline.assurance.FindingKind;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Findings of audits, one a row. Audits are imported first.
 */
@Component
class AuditFindingsTable extends SimpleTable<FindingDetails, FindingEdit> {

	private static final Columns<FindingDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("finding", Columns.WORDING, (finding) -> finding.content().wording())
			.required()
			.evidence()
			.identifying();
		COLUMNS.choice("kind", FindingKind.class, (finding) -> finding.content().kind()).orElse(FindingKind.DEVELOP);
		COLUMNS.link("audit", "audits", AuditFindingsTable::audit).sameForAll().identifying();
		COLUMNS.report(FindingDetails::reportSlug).identifying();
		COLUMNS.themes((finding) -> Slugs.of(finding.themes()));
		COLUMNS.reference((finding) -> String.valueOf(finding.number()));
	}

	AuditFindingsTable(TableSupport support, AuditService audits, AuditFindingService findings) {
		super(support, "audit-findings", "audits", COLUMNS, (partnershipId) -> all(audits, findings, partnershipId),
				findings::add, (partnershipId, finding, values) -> findings.edit(partnershipId, finding.number(),
						finding.version(), values));
	}

	private static List<FindingDetails> all(AuditService audits, AuditFindingService findings, UUID partnershipId) {
		return Stream
			.concat(audits.all(partnershipId).stream().flatMap((audit) -> audit.findings().stream()),
					findings.crossCutting(partnershipId, Everything.PAGE).stream())
			.sorted(Comparator.comparing(FindingDetails::number))
			.toList();
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
