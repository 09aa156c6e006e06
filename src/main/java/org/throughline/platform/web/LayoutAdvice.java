package org.throughline.platform.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.throughline.platform.govuk.SelectOptions;
import org.throughline.platform.govuk.SideLinks;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Prose;

/**
 * Adds the {@link Layout} to every page. For the public it sends no statement to the
 * database; for who is signed in, at most one on a public page: the day of the last
 * change.
 */
@ControllerAdvice
class LayoutAdvice {

	private final Prose prose = new Prose();

	private final SideLinks sideLinks = new SideLinks();

	private final SelectOptions selectOptions;

	private final CurrentUser currentUser;

	private final DataVersions versions;

	private final Clock clock;

	LayoutAdvice(SelectOptions selectOptions, CurrentUser currentUser, DataVersions versions, Clock clock) {
		this.selectOptions = selectOptions;
		this.currentUser = currentUser;
		this.versions = versions;
		this.clock = clock;
	}

	/** Adds what all templates read; beans by their name would be slower. */
	@ModelAttribute
	void add(HttpServletRequest request, ModelMap model) {
		model.addAttribute("layout", layout(request));
		model.addAttribute("prose", this.prose);
		model.addAttribute("selectOptions", this.selectOptions);
		model.addAttribute("sideLinks", this.sideLinks);
	}

	private Layout layout(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
			return ofError(request);
		}
		var layout = Layout.of(this.currentUser, path(request));
		return layout.with(new Layout.Dates(LocalDate.now(this.clock), updated(layout, request)));
	}

	/** Returns the last change of what the page shows; read already for most pages. */
	private @Nullable LocalDate updated(Layout layout, HttpServletRequest request) {
		var known = (LocalDate) request.getAttribute(PublishedPages.UPDATED);
		boolean unread = known == null && layout.signedIn() && layout.ofPartnership()
				&& HttpMethod.GET.matches(request.getMethod());
		return unread ? this.versions.current(layout.partnership()).changedOn() : known;
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
