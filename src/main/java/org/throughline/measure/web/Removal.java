package org.throughline.measure.web;

import java.util.List;

import org.springframework.ui.Model;

import org.throughline.platform.govuk.PageLink;

/**
 * Asks for confirmation before something is removed.
 *
 * @param kind what kind of record it is, for the button
 * @param what its name in the question
 * @param action the address the answer is sent to
 * @param away the address of the cancel link
 */
record Removal(String kind, String what, String action, String away) {

	/** Shows the page. */
	static String ask(String kind, String what, String action, String away, List<PageLink> trail, Model model) {
		model.addAttribute("removal", new Removal(kind, what, action, away));
		model.addAttribute("trail", trail);
		return "measure/remove";
	}

}
