package org.throughline.transfer.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.throughline.assurance.AuditFindingContent;
import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.FindingDetails;
import org.throughline.assurance.FindingEdit;
import org.throughline.assurance.FindingKind;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
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
		COLUMNS.text("finding", Columns.WORDING, (finding) -> finding.content().wording()).required().identifying();
		COLUMNS.choice("kind", FindingKind.class, (finding) -> finding.content().kind()).orElse(FindingKind.DEVELOP);
		COLUMNS.count("audit", FindingDetails::auditNumber).sameForAll().identifying();
		COLUMNS.text("topic", Columns.LINE, FindingDetails::auditTopic).exportOnly();
		COLUMNS.report(FindingDetails::reportSlug).identifying();
		COLUMNS.themes((finding) -> Slugs.of(finding.themes()));
		COLUMNS.reference((finding) -> String.valueOf(finding.number()));
	}

	private final AuditService audits;

	private final AuditFindingService findings;

	AuditFindingsTable(TableSupport support, AuditService audits, AuditFindingService findings) {
		super(support, "audit-findings", "audits", COLUMNS);
		this.audits = audits;
		this.findings = findings;
	}

	@Override
	protected List<FindingDetails> existing(UUID partnershipId) {
		var all = new ArrayList<FindingDetails>();
		audits(partnershipId).forEach((audit) -> all.addAll(audit.findings()));
		all.addAll(this.findings.crossCutting(partnershipId, Everything.PAGE).getContent());
		all.sort(Comparator.comparing(FindingDetails::number));
		return all;
	}

	private List<AuditDetails> audits(UUID partnershipId) {
		return this.audits.all(partnershipId);
	}

	@Override
	protected RowReader<FindingDetails, FindingEdit> reader(UUID partnershipId, List<FindingDetails> existing,
			Lookups lookups) {
		var numbers = audits(partnershipId).stream().map(AuditDetails::number).collect(Collectors.toSet());
		return (row) -> values(row, numbers);
	}

	private static FindingEdit values(Row<FindingDetails> row, Set<Integer> audits) {
		Integer audit = row.get("audit");
		if (audit != null && row.changed("audit") && !audits.contains(audit)) {
			row.error("audit", "table.audit-findings.error.audit");
		}
		if (audit == null && row.get("report") == null) {
			row.error("finding", "table.audit-findings.error.source");
		}
		return new FindingEdit(new AuditFindingContent(row.require("kind"), row.require("finding")), audit,
				row.get("report"), row.require("themes"));
	}

	@Override
	protected void add(UUID partnershipId, FindingEdit values) {
		this.findings.add(partnershipId, TimeOrderedId.next(), values);
	}

	@Override
	protected void update(UUID partnershipId, FindingDetails finding, FindingEdit values) {
		this.findings.edit(partnershipId, finding.number(), finding.version(), values);
	}

}
