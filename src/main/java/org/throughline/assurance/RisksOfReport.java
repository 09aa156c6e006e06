package org.throughline.assurance;

import java.util.List;

/**
 * What a report tells of risks.
 *
 * @param registers the registers
 * @param risks the risks
 */
public record RisksOfReport(List<RiskRegisterDetails> registers, List<RiskDetails> risks) {

	/** Whether the report tells nothing of them. */
	public boolean empty() {
		return this.registers.isEmpty() && this.risks.isEmpty();
	}

}
