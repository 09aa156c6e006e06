package org.throughline.account.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.throughline.platform.form.UnsavedSubmission;
import org.throughline.platform.form.UnsavedTexts;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SecondStepExpired;
import org.throughline.platform.web.Layout;

/**
 * Asks people for their second step before dangerous things, and keeps what they sent.
 * People who must have a second step are led to set it up.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecondStepAgain implements HandlerInterceptor, WebMvcConfigurer {

	private final CurrentUser currentUser;

	private final RequestCache requests;

	private final SecondStep step;

	private final UnsavedTexts unsavedTexts;

	SecondStepAgain(CurrentUser currentUser, RequestCache requests, SecondStep step, UnsavedTexts unsavedTexts) {
		this.unsavedTexts = unsavedTexts;
		this.step = step;
		this.currentUser = currentUser;
		this.requests = requests;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/manage/**", "/admin/**", "/my/**", "/drafts/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (this.currentUser.lacksSecondStep()) {
			if (HttpMethod.POST.matches(request.getMethod())) {
				this.unsavedTexts.keep(UnsavedSubmission.of(request));
			}
			response.sendRedirect(request.getContextPath() + SecondStepController.PATH);
			return false;
		}
		return true;
	}

	@ExceptionHandler(SecondStepExpired.class)
	ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
		if (!HttpMethod.POST.matches(request.getMethod())) {
			this.requests.saveRequest(request, response);
			return new ModelAndView("redirect:" + SecondStep.ADDRESS);
		}
		var page = new ModelAndView(SignInCodeController.VIEW, HttpStatus.FORBIDDEN);
		page.addObject("signInCodeForm", SignInCodeForm.EMPTY);
		page.addObject(UnsavedSubmission.FIELD, UnsavedSubmission.of(request).encode());
		page.addObject("passkey", this.step.challenge(request));
		page.addObject("layout", Layout.of(this.currentUser, SecondStep.ADDRESS));
		return page;
	}

}
