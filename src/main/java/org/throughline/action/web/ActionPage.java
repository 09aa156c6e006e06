package org.throughline.action.web;

import org.springframework.ui.Model;

import org.throughline.action.ActionDetails;
import org.throughline.platform.text.Markdown;

/**
 * What every page on one action shows of it.
 */
final class ActionPage {

	private ActionPage() {
	}

	/**
	 * Fills the page.
	 * @param base address of the action among this reader's pages
	 * @param query what has to follow it
	 */
	static void show(ActionDetails details, String base, String query, Model model) {
		model.addAttribute("details", details);
		model.addAttribute("action", details.action());
		model.addAttribute("wording", Markdown.toHtml(details.action().wording()));
		model.addAttribute("base", base);
		model.addAttribute("query", query);
	}

}
