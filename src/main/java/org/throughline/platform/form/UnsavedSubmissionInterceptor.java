package org.throughline.platform.form;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

import org.throughline.platform.time.Dates;

/**
 * While a form is shown again after a new sign-in, or because it was kept, nothing is
 * saved: every transaction is rolled back. A request without a form, such as a button,
 * leads back to its page with a message.
 */
class UnsavedSubmissionInterceptor implements HandlerInterceptor, TransactionExecutionListener {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		var form = (UnsavedSubmission) request.getAttribute(UnsavedSubmission.SHOWN_AGAIN);
		if (form == null || handler instanceof HandlerMethod method && Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> Errors.class.isAssignableFrom(parameter.getParameterType()))) {
			return true;
		}
		String next = redirectWithMessage(form, request);
		RequestContextUtils.saveOutputFlashMap(next, request, response);
		response.sendRedirect(next);
		return false;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		var form = (UnsavedSubmission) request.getAttribute(UnsavedSubmission.SHOWN_AGAIN);
		String view = (page != null) ? page.getViewName() : null;
		if (form == null || page == null || view == null) {
			return;
		}
		if (view.startsWith("redirect:")) {
			page.setViewName("redirect:" + redirectWithMessage(form, request));
		}
		else if (request.getAttribute(UnsavedSubmission.KEPT_AT) instanceof Instant keptAt) {
			page.getModel().replaceAll((name, value) -> withoutErrors(value));
			page.addObject("restoredFrom", Dates.moment(keptAt));
		}
		else if (request.getAttribute(UnsavedSubmission.NOT_KEPT) instanceof UnsavedTexts.Outcome reason) {
			page.getModel().replaceAll((name, value) -> withoutErrors(value));
			page.addObject("notKept", reason);
		}
	}

	/**
	 * Adds the message that the form is not shown again, and returns the next page. The
	 * text of one that was kept can be read on the list.
	 */
	private static String redirectWithMessage(UnsavedSubmission form, HttpServletRequest request) {
		boolean isKept = request.getAttribute(UnsavedSubmission.KEPT_AT) != null;
		var flash = RequestContextUtils.getOutputFlashMap(request);
		flash.clear();
		flash.put("flash", isKept ? "unsaved.copy" : "save.doAgain");
		return isKept ? UnsavedTexts.ADDRESS : form.page();
	}

	/** Removes the errors of a form: an unfinished form is not validated yet. */
	private static Object withoutErrors(Object attribute) {
		return (attribute instanceof BindingResult result && result.hasErrors())
				? new BeanPropertyBindingResult(result.getTarget(), result.getObjectName()) : attribute;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && transaction.isNewTransaction() && UnsavedSubmission.current() != null) {
			transaction.setRollbackOnly();
		}
	}

}
