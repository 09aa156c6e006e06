package org.throughline.assurance;

import java.util.UUID;
import java.util.function.IntFunction;

import org.springframework.stereotype.Service;

/**
 * Manages risk registers by name, for the partnership's business manager. The risks of a
 * removed register are kept.
 */
@Service
public class RiskRegisterService extends AssuranceRecords<RiskRegister, RiskRegisterDetails, RiskRegisterEdit> {

	RiskRegisterService(AssuranceSupport support) {
		super(RiskRegister.class, AssuranceReader.REGISTERS, support);
	}

	@Override
	protected IntFunction<RiskRegister> create(UUID partnershipId, RiskRegisterEdit edit) {
		var content = edit.content().checked();
		var report = this.lookups.report("report", partnershipId, edit.reportSlug());
		return (number) -> new RiskRegister(partnershipId, number, content, report);
	}

	@Override
	protected void replace(RiskRegister register, RiskRegisterEdit edit) {
		register.replace(edit.content().checked(),
				this.lookups.report("report", register.partnershipId(), edit.reportSlug()));
	}

}
