package org.throughline.measure.web;

import java.util.List;

import org.springframework.ui.Model;

import org.throughline.platform.govuk.PageLink;

/**
 * The question before something is taken away.
 *
 * @param what what is to go, as the question names it
 * @param action where the answer is sent
 * @param away where to go instead
 */
record Removal(String what, String action, String away) {

	/** Shows the question. */
	static String ask(String what, String action, String away, List<PageLink> trail, Model model) {
		model.addAttribute("removal", new Removal(what, action, away));
		model.addAttribute("trail", trail);
		return "measure/remove";
	}

}
