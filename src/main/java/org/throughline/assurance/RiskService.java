package org.throughline.assurance;

import java.util.UUID;
import java.util.function.IntFunction;

import org.springframework.stereotype.Service;

/**
 * Manages risks, for the partnership's business manager: overdue reviews first, closed
 * risks last.
 */
@Service
public class RiskService extends AssuranceRecords<Risk, RiskDetails, RiskEdit> {

	RiskService(AssuranceSupport support) {
		super(Risk.class, AssuranceReader.RISKS, support);
	}

	@Override
	protected IntFunction<Risk> create(UUID partnershipId, RiskEdit edit) {
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		return (number) -> new Risk(partnershipId, number, content, links);
	}

	@Override
	protected void replace(Risk risk, RiskEdit edit) {
		risk.replace(edit.content().checked(), links(risk.partnershipId(), edit));
	}

	private Risk.Links links(UUID partnershipId, RiskEdit edit) {
		return new Risk.Links(
				this.lookups.numbered("register", RiskRegister.class, partnershipId, edit.registerNumber()),
				this.lookups.report("report", partnershipId, edit.reportSlug()),
				this.lookups.organisation("owner", edit.ownerSlug()), this.lookups.themes("themes", edit.themeSlugs()));
	}

}
