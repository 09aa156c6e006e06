package org.throughline.measure.web;

import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.BudgetDetails;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;

/**
 * A budget in the hands of a business manager.
 *
 * @param partnership whose it is
 * @param budget what is held of it
 */
record BudgetPage(PartnershipSummary partnership, BudgetDetails budget) {

	/** Where all budgets are. */
	static String all(PartnershipSummary partnership) {
		return "/manage/" + partnership.slug() + "/money";
	}

	/** Where it is. */
	public String address() {
		return all(this.partnership) + "/" + this.budget.slug();
	}

	/** How it is called. */
	public String name() {
		return "Budget " + this.budget.periodLabel();
	}

	/** The way to it. */
	public List<PageLink> trail() {
		return MeasurePlace.trail(this.partnership, new PageLink("Budgets", all(this.partnership)),
				new PageLink(name(), null));
	}

	/** The way to a page below it. */
	public List<PageLink> below(String page) {
		return MeasurePlace.trail(this.partnership, new PageLink("Budgets", all(this.partnership)),
				new PageLink(name(), address()), new PageLink(page, null));
	}

	/** Back to it, with a sentence saying what was done. */
	String saved(String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addAttribute("p", this.partnership.slug()).addAttribute("budget", this.budget.slug());
		return "redirect:/manage/{p}/money/{budget}";
	}

}
