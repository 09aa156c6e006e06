package org.throughline.measure.web;

import java.util.List;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetPeriod;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;

/**
 * The page of a budget for business managers.
 */
record BudgetPage(PartnershipSummary partnership, BudgetDetails budget) {

	static String list(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/money";
	}

	public String address() {
		return list(this.partnership) + "/" + this.budget.slug();
	}

	public String name() {
		return name(this.budget.period());
	}

	static String name(BudgetPeriod period) {
		return "Budget " + period.label();
	}

	public List<PageLink> trail() {
		return this.partnership.breadcrumbs(new PageLink("Budgets", list(this.partnership)),
				new PageLink(name(), null));
	}

	/** Returns the breadcrumbs of a page below it. */
	List<PageLink> below(String page) {
		return this.partnership.breadcrumbs(new PageLink("Budgets", list(this.partnership)),
				new PageLink(name(), address()), new PageLink(page, null));
	}

}
