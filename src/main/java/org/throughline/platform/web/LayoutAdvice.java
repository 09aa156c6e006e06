package org.throughline.platform.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.throughline.platform.security.CurrentUser;

/**
 * Adds the {@link Layout} to every page. For the public it sends no statement to the
 * database.
 */
@ControllerAdvice
class LayoutAdvice {

	private final CurrentUser currentUser;

	private final Clock clock;

	LayoutAdvice(CurrentUser currentUser, Clock clock) {
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@ModelAttribute("layout")
	Layout layout(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
			return ofError(request);
		}
		var updated = (LocalDate) request.getAttribute(PublishedPages.UPDATED);
		return Layout.of(this.currentUser, path(request)).with(new Layout.Dates(LocalDate.now(this.clock), updated));
	}

	/** Returns the layout of an error page, which shows nothing as at a day. */
	Layout ofError(HttpServletRequest request) {
		return Layout.of(this.currentUser, path(request));
	}

	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (failed != null) ? failed.toString() : request.getRequestURI();
		return path.substring(Math.min(request.getContextPath().length(), path.length()));
	}

}
