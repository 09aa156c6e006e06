package org.throughline.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.time.Dates;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewEventService;
import org.throughline.theme.ThemeName;

/**
 * A review on a business manager's page.
 *
 * @param notifiedBy who notified the incident, in words
 * @param deadlines whether its clocks run, in words
 * @param nationalBody name of the national body today
 */
record ReviewPage(PartnershipSummary partnership, ReviewDetails details, String typeName, @Nullable String notifiedBy,
		@Nullable String deadlines, String nationalBody) {

	public String address() {
		return this.partnership.manageAddress() + "/reviews/" + reference();
	}

	public String reference() {
		return this.details.review().reference();
	}

	/** Returns the pseudonym, or the type and the reference if there is none. */
	public String name() {
		return this.details.review().name(this.typeName);
	}

	public String title() {
		return (this.details.review().naming().pseudonym() != null)
				? name() + " – " + StringUtils.uncapitalize(this.typeName) : name();
	}

	public List<PageLink> breadcrumbs() {
		return breadcrumbs(new PageLink(name(), null));
	}

	public List<PageLink> breadcrumbsBelow() {
		return breadcrumbs(new PageLink(name(), address()));
	}

	private List<PageLink> breadcrumbs(PageLink review) {
		return this.partnership.breadcrumbs(new PageLink("Reviews", this.partnership.manageAddress() + "/reviews"),
				review);
	}

	UUID partnershipId() {
		return this.partnership.id();
	}

	UUID reviewId() {
		return this.details.review().id();
	}

	/**
	 * Returns the details by form field, without empty ones.
	 * @param members members of the partnership, for the names of partner organisations
	 */
	Map<String, String> rows(List<Choice> members) {
		var review = this.details.review();
		var facts = this.details.facts();
		var text = this.details.text();
		var availableUntil = text.availableUntil();
		var rows = new LinkedHashMap<String, String>();
		row(rows, "naming.describedAs", review.naming().describedAs());
		row(rows, "regime", this.details.origin().regimeName());
		row(rows, "naming.subject", review.naming().subject());
		row(rows, "facts.childrenCount", facts.childrenCount());
		row(rows, "facts.notifiedBy", this.notifiedBy);
		row(rows, "facts.notifyingArea", facts.notifyingArea());
		row(rows, "facts.homeAreas", String.join(", ", facts.homeAreaList()));
		row(rows, "progress.planned", review.planned());
		row(rows, "declared.availableUntil", (availableUntil != null) ? Dates.inWords(availableUntil) : null);
		row(rows, "progress.period", review.progress().periodLabel());
		row(rows, "progress.deadlines", this.deadlines);
		row(rows, "text.publicNote", text.publicNote());
		row(rows, "text.url", text.url());
		row(rows, "themes", String.join(", ", this.details.tags().themes().stream().map(ThemeName::name).toList()));
		row(rows, "partners", String.join(", ",
				this.details.tags().partners().stream().map((slug) -> Choice.textOf(slug, members)).toList()));
		row(rows, "text.source", text.source());
		row(rows, "text.note", text.note());
		return rows;
	}

	private static void row(Map<String, String> rows, String key, @Nullable Object value) {
		if (value != null && !value.toString().isEmpty()) {
			rows.put(key, value.toString());
		}
	}

	/** Returns whether an event may be removed. */
	public boolean removable(int event) {
		return ReviewEventService.removable(this.details, event);
	}

	String saved(String message, RedirectAttributes redirect) {
		return Redirects.to(address(), message, redirect);
	}

}
