package org.throughline.assurance;

import java.util.List;

public record ReportRisks(List<RiskRegisterDetails> registers, List<RiskDetails> risks) {

	/** The same without registers of other reports. */
	ReportRisks withOwnRegisters() {
		var own = this.registers.stream().map(RiskRegisterDetails::number).toList();
		return new ReportRisks(this.registers,
				this.risks.stream()
					.map((risk) -> own.contains(risk.links().registerNumber()) ? risk : risk.withoutRegister())
					.toList());
	}

	/** Whether there are none. */
	public boolean empty() {
		return this.registers.isEmpty() && this.risks.isEmpty();
	}

}
