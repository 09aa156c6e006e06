package org.throughline.assurance;

import java.util.UUID;
import java.util.function.IntFunction;

import org.springframework.stereotype.Service;

/**
 * Manages inspections, visits and reviews by others, latest first, for the partnership's
 * business manager.
 */
@Service
public class ExternalAssuranceService
		extends AssuranceRecords<ExternalAssurance, ExternalAssuranceDetails, ExternalAssuranceEdit> {

	ExternalAssuranceService(AssuranceSupport support) {
		super(ExternalAssurance.class, AssuranceReader.EXTERNAL, support);
	}

	@Override
	protected IntFunction<ExternalAssurance> create(UUID partnershipId, ExternalAssuranceEdit edit) {
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		return (number) -> new ExternalAssurance(partnershipId, number, content, links);
	}

	@Override
	protected void replace(ExternalAssurance external, ExternalAssuranceEdit edit) {
		external.replace(edit.content().checked(), links(external.partnershipId(), edit));
	}

	private ExternalAssurance.Links links(UUID partnershipId, ExternalAssuranceEdit edit) {
		return new ExternalAssurance.Links(this.lookups.report("report", partnershipId, edit.reportSlug()),
				this.lookups.organisation("organisation", edit.organisationSlug()));
	}

}
