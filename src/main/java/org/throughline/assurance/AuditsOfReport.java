package org.throughline.assurance;

import java.util.List;

/**
 * What a report tells of audits and of what others from outside found.
 *
 * @param audits the audits with their findings
 * @param acrossAudits what several audits found together
 * @param external what others from outside found
 */
public record AuditsOfReport(List<AuditDetails> audits, List<FindingDetails> acrossAudits,
		List<ExternalAssuranceDetails> external) {

	/** As it is told to everyone: without the editor's remarks. */
	AuditsOfReport withoutNotes() {
		return new AuditsOfReport(this.audits.stream().map(AuditDetails::withoutNote).toList(), this.acrossAudits,
				this.external.stream().map(ExternalAssuranceDetails::withoutNote).toList());
	}

	/** Whether the report tells nothing of them. */
	public boolean empty() {
		return this.audits.isEmpty() && this.acrossAudits.isEmpty() && this.external.isEmpty();
	}

	/** The audits of one kind. */
	public List<AuditDetails> audits(AuditKind kind) {
		return this.audits.stream().filter((audit) -> audit.kind() == kind).toList();
	}

	/** The kinds of audits there are. */
	public List<AuditKind> kinds() {
		return this.audits.stream().map(AuditDetails::kind).distinct().sorted().toList();
	}

}
