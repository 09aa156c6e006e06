package org.throughline.assurance;

import java.util.List;

/**
 * The risks in a report.
 */
public record ReportRisks(List<RiskRegisterDetails> registers, List<RiskDetails> risks) {

	/**
	 * The risks as the public reads them: without notes and without registers of other
	 * reports.
	 */
	ReportRisks published() {
		var numbers = this.registers.stream().map(RiskRegisterDetails::number).toList();
		return new ReportRisks(this.registers.stream().map(RiskRegisterDetails::withoutNote).toList(),
				this.risks.stream()
					.map((risk) -> risk.published(numbers.contains(risk.links().registerNumber())))
					.toList());
	}

	/** Whether there are none. */
	public boolean empty() {
		return this.registers.isEmpty() && this.risks.isEmpty();
	}

}
