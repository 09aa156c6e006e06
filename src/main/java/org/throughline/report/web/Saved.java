package org.throughline.report.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Back to the report's workbench, with a sentence saying what was done.
 */
final class Saved {

	private Saved() {
	}

	static String in(ManagedReport report, RedirectAttributes redirect, String flash, String what) {
		redirect.addFlashAttribute("flash", flash);
		redirect.addFlashAttribute("flashName", Texts.firstWords(what));
		return "redirect:" + report.address();
	}

}
