package org.throughline.platform.web;

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

	LayoutAdvice(CurrentUser currentUser) {
		this.currentUser = currentUser;
	}

	@ModelAttribute("layout")
	Layout layout(HttpServletRequest request) {
		return Layout.of(this.currentUser, path(request));
	}

	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (failed != null) ? failed.toString() : request.getRequestURI();
		return path.substring(Math.min(request.getContextPath().length(), path.length()));
	}

}
