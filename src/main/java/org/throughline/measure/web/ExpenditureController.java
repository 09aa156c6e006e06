package org.throughline.measure.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ExpenditureCategory;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.persistence.NamedReference;

/**
 * Pages on which business managers add and edit lines of expenditure.
 */
@Controller
@RequestMapping("/manage/{partnership}/money/{budget}/expenditure")
class ExpenditureController extends BudgetLineController<ExpenditureDetails, ExpenditureEdit, ExpenditureForm> {

	private final OrganisationChoices organisations;

	private final EnumChoices enums;

	ExpenditureController(BudgetService budgets, BudgetLineService<ExpenditureDetails, ExpenditureEdit> lines,
			OrganisationChoices organisations, EnumChoices enums, FormSubmissions forms) {
		super("expenditure", "expenditure", "Add expenditure", budgets, lines, forms);
		this.organisations = organisations;
		this.enums = enums;
	}

	@Override
	ExpenditureForm form(ExpenditureDetails line) {
		return ExpenditureForm.of(line);
	}

	@Override
	Map<String, List<Choice>> offered(BudgetPage page, @Nullable ExpenditureDetails line) {
		var payer = (line != null) ? line.payerOrganisation() : null;
		return Map.of("category", this.enums.of(ExpenditureCategory.class), "payer.organisation", this.organisations
			.members(page.partnership().id(), page.budget().period().endsOn(), NamedReference.slugs(payer)));
	}

}
