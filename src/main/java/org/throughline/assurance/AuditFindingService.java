package org.throughline.assurance;

import java.util.UUID;
import java.util.function.IntFunction;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/**
 * Findings of single audits and of several audits, latest first, for the partnership's
 * business manager.
 */
@Service
public class AuditFindingService extends AssuranceRecords<AuditFinding, FindingDetails, FindingEdit> {

	AuditFindingService(AssuranceSupport support) {
		super(AuditFinding.class, AssuranceReader.FINDINGS, support);
	}

	/** Returns one page of the findings of several audits. */
	public Page<FindingDetails> crossCutting(UUID partnershipId, Pageable page) {
		return page(AssuranceReader.CROSS_CUTTING, partnershipId, "", page);
	}

	@Override
	protected IntFunction<AuditFinding> create(UUID partnershipId, FindingEdit edit) {
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		return (number) -> new AuditFinding(partnershipId, number, content, links);
	}

	@Override
	protected void replace(AuditFinding finding, FindingEdit edit) {
		finding.replace(edit.content().checked(), links(finding.partnershipId(), edit));
	}

	private AuditFinding.Links links(UUID partnershipId, FindingEdit edit) {
		var audit = this.lookups.numbered("audit", Audit.class, partnershipId, edit.auditNumber());
		return new AuditFinding.Links(audit,
				(audit != null) ? null : this.lookups.report("report", partnershipId, edit.reportSlug()),
				this.lookups.themes("themes", edit.themeSlugs()));
	}

}
