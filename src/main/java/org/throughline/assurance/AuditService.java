package org.throughline.assurance;

import java.util.UUID;
import java.util.function.IntFunction;

import org.springframework.stereotype.Service;

/**
 * Audits with their findings, latest first, for the partnership's business manager.
 */
@Service
public class AuditService extends AssuranceRecords<Audit, AuditDetails, AuditEdit> {

	AuditService(AssuranceSupport support) {
		super(Audit.class, AssuranceReader.AUDITS, support);
	}

	@Override
	protected IntFunction<Audit> create(UUID partnershipId, AuditEdit edit) {
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		return (number) -> new Audit(partnershipId, number, content, links);
	}

	@Override
	protected void replace(Audit audit, AuditEdit edit) {
		audit.replace(edit.content().checked(), links(audit.partnershipId(), edit));
	}

	private Audit.Links links(UUID partnershipId, AuditEdit edit) {
		return new Audit.Links(this.lookups.report("report", partnershipId, edit.reportSlug()),
				this.lookups.organisations().ids("organisations", edit.organisationSlugs()));
	}

}
