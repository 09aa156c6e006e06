package org.throughline.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.time.Dates;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ThemeName;

/**
 * A review in the hands of a business manager.
 *
 * @param partnership the partnership it belongs to
 * @param details its details
 * @param typeName the name of its type
 */
record ManagedReview(PartnershipSummary partnership, ReviewDetails details, String typeName) {

	/** Where its workbench is. */
	public String address() {
		return "/manage/" + this.partnership.slug() + "/reviews/" + reference();
	}

	public String reference() {
		return this.details.review().reference();
	}

	/** The pseudonym, or the type and the reference if there is none. */
	public String name() {
		String pseudonym = this.details.review().pseudonym();
		return (pseudonym != null) ? pseudonym : this.typeName + " " + reference();
	}

	/** The title of its page. */
	public String title() {
		return (this.details.review().pseudonym() != null) ? name() + " – " + StringUtils.uncapitalize(this.typeName)
				: name();
	}

	/** The way to its workbench. */
	public List<PageLink> trail() {
		return ManagedReviews.trail(this.partnership,
				new PageLink("Reviews", "/manage/" + this.partnership.slug() + "/reviews"), new PageLink(name(), null));
	}

	/** The way to a page below its workbench. */
	public List<PageLink> below() {
		return ManagedReviews.trail(this.partnership,
				new PageLink("Reviews", "/manage/" + this.partnership.slug() + "/reviews"),
				new PageLink(name(), address()));
	}

	/**
	 * What is said about it, line by line; what is empty is left out.
	 * @param partners the organisations taking part, with their names
	 */
	Map<String, String> rows(List<Choice> partners) {
		var review = this.details.review();
		var said = this.details.particulars();
		var rows = new LinkedHashMap<String, String>();
		row(rows, "describedAs", review.describedAs());
		row(rows, "regime", this.details.regimeName());
		row(rows, "subject", review.subject());
		row(rows, "childrenCount", said.childrenCount());
		row(rows, "notifyingArea", said.notifyingArea());
		row(rows, "homeAreas", String.join(", ", said.homeAreas()));
		row(rows, "planned", review.planned());
		row(rows, "availableUntil", (said.availableUntil() != null) ? Dates.inWords(said.availableUntil()) : null);
		row(rows, "period", review.periodLabel());
		row(rows, "publicNote", said.publicNote());
		row(rows, "url", said.url());
		row(rows, "themes", String.join(", ", this.details.themes().stream().map(ThemeName::name).toList()));
		row(rows, "partners", String.join(", ",
				this.details.partners().stream().map((slug) -> Choice.textOf(slug, partners)).toList()));
		row(rows, "source", said.source());
		row(rows, "note", said.note());
		return rows;
	}

	private static void row(Map<String, String> rows, String key, @Nullable Object value) {
		if (value != null && !value.toString().isEmpty()) {
			rows.put(key, value.toString());
		}
	}

	/** Back to the workbench, with a sentence saying what was done. */
	String saved(RedirectAttributes redirect, String flash) {
		redirect.addFlashAttribute("flash", flash);
		return "redirect:" + address();
	}

}
