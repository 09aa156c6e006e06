package org.throughline.review.web;

import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.review.ReviewDetails;

/**
 * A review in the hands of a business manager.
 *
 * @param partnership whose it is
 * @param details what is held of it
 */
record ManagedReview(PartnershipSummary partnership, ReviewDetails details) {

	/** Where its workbench is. */
	public String address() {
		return "/manage/" + this.partnership.slug() + "/reviews/" + reference();
	}

	public String reference() {
		return this.details.review().reference();
	}

	/** The way to its workbench. */
	public List<PageLink> trail() {
		return ManagedReviews.trail(this.partnership,
				new PageLink("Reviews", "/manage/" + this.partnership.slug() + "/reviews"),
				new PageLink("Review " + reference(), null));
	}

	/** The way to a page below its workbench. */
	public List<PageLink> below() {
		return ManagedReviews.trail(this.partnership,
				new PageLink("Reviews", "/manage/" + this.partnership.slug() + "/reviews"),
				new PageLink("Review " + reference(), address()));
	}

	/** Back to the workbench, with a sentence saying what was done. */
	String saved(RedirectAttributes redirect, String flash) {
		redirect.addFlashAttribute("flash", flash);
		redirect.addFlashAttribute("flashName", reference());
		return "redirect:" + address();
	}

}
