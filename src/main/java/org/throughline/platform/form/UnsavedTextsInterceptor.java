package org.throughline.platform.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import org.throughline.platform.security.CurrentUser;

/**
 * Offers each page the unsaved forms of its reader. For readers without any it sends no
 * statement to the database.
 */
class UnsavedTextsInterceptor implements HandlerInterceptor {

	private final ObjectProvider<UnsavedTexts> forms;

	private final ObjectProvider<FormSeal> seals;

	private final ObjectProvider<CurrentUser> currentUser;

	UnsavedTextsInterceptor(ObjectProvider<UnsavedTexts> forms, ObjectProvider<FormSeal> seals,
			ObjectProvider<CurrentUser> currentUser) {
		this.forms = forms;
		this.seals = seals;
		this.currentUser = currentUser;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String view = (page != null) ? page.getViewName() : null;
		if (page == null || view == null || view.startsWith("redirect:") || request.getUserPrincipal() == null
				|| this.currentUser.getObject().unsavedTexts() == 0) {
			return;
		}
		var shown = shown(request);
		var others = this.forms.getObject().mine().stream().filter((form) -> !shown.contains(form.id())).toList();
		page.addObject("unsavedTexts", new UnsavedTexts.Offer(others.size(),
				others.stream().filter((form) -> form.isOn(request.getRequestURI())).toList()));
	}

	/** Returns the identifier of the form that is being shown again, if any. */
	private List<UUID> shown(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter(FormSeal.FIELD))
			.flatMap((seal) -> this.seals.getObject().read(UnsavedSubmission.of(request)))
			.map(FormSeal.Sealed::id)
			.stream()
			.toList();
	}

}
