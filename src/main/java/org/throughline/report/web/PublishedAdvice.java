package org.throughline.report.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.Layout;
import org.throughline.report.ReportIsPublished;
import org.throughline.report.ReportIsSignedOff;

/**
 * Shows a page when somebody edits a report that has been published or signed off in the
 * meantime.
 */
@ControllerAdvice
class PublishedAdvice {

	private final CurrentUser currentUser;

	PublishedAdvice(CurrentUser currentUser) {
		this.currentUser = currentUser;
	}

	@ExceptionHandler(ReportIsPublished.class)
	ModelAndView published() {
		return page("report/is-published");
	}

	@ExceptionHandler(ReportIsSignedOff.class)
	ModelAndView signedOff() {
		return page("report/is-signed-off");
	}

	private ModelAndView page(String view) {
		var page = new ModelAndView(view, HttpStatus.CONFLICT);
		page.addObject("layout", Layout.of(this.currentUser, "/manage"));
		return page;
	}

}
