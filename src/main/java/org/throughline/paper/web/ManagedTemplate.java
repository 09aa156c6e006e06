package org.throughline.paper.web;

import java.util.List;

import org.throughline.paper.TemplateDetails;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;

/**
 * The template of the current page, which the partnership can change, with its addresses;
 * the model attribute {@code page}.
 */
record ManagedTemplate(PartnershipSummary partnership, TemplateDetails template) {

	private static final String LIST = "Paper templates";

	static String list(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/paper-templates";
	}

	/** Returns the breadcrumbs of the list or a new template. */
	static List<PageLink> trail(PartnershipSummary partnership, String page) {
		return page.equals(LIST) ? partnership.breadcrumbs(new PageLink(LIST, null))
				: partnership.breadcrumbs(new PageLink(LIST, list(partnership)), new PageLink(page, null));
	}

	public String address() {
		return list(this.partnership) + "/" + this.template.slug();
	}

	/** Returns the address of a page below that of the template. */
	public String below(String path) {
		return address() + "/" + path;
	}

	public String name() {
		return this.template.title();
	}

	/** Returns the breadcrumbs of a page below it. */
	public List<PageLink> breadcrumbs() {
		return this.partnership.breadcrumbs(new PageLink(LIST, list(this.partnership)),
				new PageLink(name(), address()));
	}

	/** Returns the sections with words, to choose from. */
	List<Choice> sections() {
		return this.template.parts()
			.sections()
			.stream()
			.filter((section) -> section.content().text())
			.map((section) -> new Choice(section.content().content().key(), section.title()))
			.toList();
	}

}
