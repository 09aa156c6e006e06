package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.report.ReportSummary;

/**
 * Back to the report's workbench, with a sentence saying what was done.
 */
final class Saved {

	private Saved() {
	}

	/** ReferenceLookup of reports, as a redirect may carry them: plain texts. */
	static ArrayList<String> periods(List<ReportSummary> reports) {
		return new ArrayList<>(reports.stream().map(ManagedReport::name).toList());
	}

	static String in(ManagedReport report, RedirectAttributes redirect, String flash, String what) {
		redirect.addFlashAttribute("flash", flash);
		redirect.addFlashAttribute("flashName", Texts.firstWords(what));
		return "redirect:" + report.address();
	}

}
