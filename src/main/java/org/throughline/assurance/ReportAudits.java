package org.throughline.assurance;

import java.util.List;

/**
 * The audits and external assurance in a report.
 *
 * @param audits the audits with their findings
 * @param crossCutting the findings of several audits
 */
public record ReportAudits(List<AuditDetails> audits, List<FindingDetails> crossCutting,
		List<ExternalAssuranceDetails> external) {

	/** Whether there is nothing. */
	public boolean empty() {
		return this.audits.isEmpty() && this.crossCutting.isEmpty() && this.external.isEmpty();
	}

	public List<AuditDetails> audits(AuditKind kind) {
		return this.audits.stream().filter((audit) -> audit.content().kind() == kind).toList();
	}

	public List<AuditKind> kinds() {
		return this.audits.stream().map((audit) -> audit.content().kind()).distinct().sorted().toList();
	}

}
