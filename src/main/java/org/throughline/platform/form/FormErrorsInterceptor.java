package org.throughline.platform.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

import org.throughline.platform.govuk.FormErrors;

/**
 * Completes pages that show a sent form again: the list of errors that the layout puts
 * first, with status 422; status 409 after an edit conflict, 503 while nothing can be
 * saved.
 */
class FormErrorsInterceptor implements HandlerInterceptor {

	private final MessageSource messages;

	FormErrorsInterceptor(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null) {
			return;
		}
		for (Object attribute : page.getModel().values()) {
			if (attribute instanceof EditConflict) {
				setStatus(HttpStatus.CONFLICT, page, response);
				return;
			}
			if (attribute instanceof BindingResult result && result.hasErrors()) {
				page.addObject("formErrors",
						FormErrors.of(result, this.messages, RequestContextUtils.getLocale(request)));
				setStatus(FormSubmission.notSavable(result) ? HttpStatus.SERVICE_UNAVAILABLE
						: HttpStatus.UNPROCESSABLE_CONTENT, page, response);
				return;
			}
		}
	}

	private static void setStatus(HttpStatus status, ModelAndView page, HttpServletResponse response) {
		if (page.getStatus() == null && response.getStatus() == HttpStatus.OK.value()) {
			page.setStatus(status);
		}
	}

}
