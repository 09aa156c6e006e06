package org.throughline.action.web;

import org.springframework.ui.Model;

import org.throughline.action.ActionDetails;
import org.throughline.platform.text.Markdown;

/**
 * Model attributes shared by the pages of one action.
 */
final class ActionPage {

	private ActionPage() {
	}

	/**
	 * Fills the page.
	 * @param base the path of the action for this reader
	 * @param query the query string to append
	 */
	static void show(ActionDetails details, String base, String query, Model model) {
		model.addAttribute("details", details);
		model.addAttribute("action", details.action());
		model.addAttribute("wording", Markdown.toHtml(details.action().content().wording()));
		model.addAttribute("base", base);
		model.addAttribute("query", query);
	}

}
