package org.throughline.measure.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ConditionStatus;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ContributionKind;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.persistence.NamedReference;

/**
 * Pages on which business managers add and edit contributions.
 */
@Controller
@RequestMapping("/manage/{partnership}/money/{budget}/contributions")
class ContributionController extends BudgetLineController<ContributionDetails, ContributionEdit, ContributionForm> {

	private final OrganisationChoices organisations;

	private final EnumChoices enums;

	ContributionController(BudgetService budgets, BudgetLineService<ContributionDetails, ContributionEdit> lines,
			OrganisationChoices organisations, EnumChoices enums, FormSubmissions forms) {
		super("contribution", "contributions", "Add a contribution", budgets, lines, forms);
		this.organisations = organisations;
		this.enums = enums;
	}

	@Override
	protected ContributionForm first(BudgetPage page, ContributionForm empty) {
		return empty.inCash();
	}

	@Override
	ContributionForm form(ContributionDetails line) {
		return ContributionForm.of(line);
	}

	@Override
	Map<String, List<Choice>> offered(BudgetPage page, @Nullable ContributionDetails line) {
		return Map.of("kind", this.enums.of(ContributionKind.class), "decision.status",
				this.enums.of(ConditionStatus.class), "payer.organisation",
				members(page, (line != null) ? line.payerOrganisation() : null), "recipient.organisation",
				members(page, (line != null) ? line.recipientOrganisation() : null));
	}

	private List<Choice> members(BudgetPage page, @Nullable NamedReference chosen) {
		return this.organisations.members(page.partnership().id(), page.budget().period().endsOn(),
				NamedReference.slugs(chosen));
	}

}
