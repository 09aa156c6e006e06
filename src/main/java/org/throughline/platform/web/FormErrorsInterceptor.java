package org.throughline.platform.web;

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
 * A page that shows an invalid form again says so: status 422, and the list of errors the
 * layout puts first on the page.
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
			if (attribute instanceof BindingResult result && result.hasErrors()) {
				page.addObject("formErrors",
						FormErrors.of(result, this.messages, RequestContextUtils.getLocale(request)));
				if (page.getStatus() == null && response.getStatus() == HttpStatus.OK.value()) {
					page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
				}
				return;
			}
		}
	}

}
