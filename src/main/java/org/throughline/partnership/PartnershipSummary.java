package org.throughline.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NamedPartnership;

/**
 * A partnership under its name on a date.
 *
 * @param area the council areas it serves, in words
 * @param name its name on that date
 * @param acronym the abbreviation
 * @param otherNames names used beside it on that date
 * @param form its legal form on that date
 * @param comparable whether it and another one are listed, so that they can be compared
 */
public record PartnershipSummary(UUID id, String slug, String area, String name, @Nullable String acronym,
		@Nullable String otherNames, PartnershipForm form, boolean comparable) implements NamedPartnership {

	/** Returns the address of its page for business managers. */
	public String manageAddress() {
		return "/manage/" + this.slug;
	}

	/**
	 * Returns the breadcrumbs of a page for business managers, from the start page on.
	 */
	public List<PageLink> breadcrumbs(PageLink... below) {
		var links = new ArrayList<PageLink>();
		links.add(new PageLink("Manage", "/manage"));
		links.add(new PageLink(this.name, (below.length > 0) ? manageAddress() : null));
		links.addAll(List.of(below));
		return links;
	}

}
