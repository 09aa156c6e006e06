package org.throughline.platform.form;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

import org.throughline.platform.database.DatabaseFailure;

/**
 * Answers a form that is sent again, unchanged, like the first time: with the page that
 * it led to. A form that is sent twice at once is answered twice and saved once.
 */
class SentFormInterceptor implements HandlerInterceptor {

	private final ObjectProvider<SentForms> forms;

	private final ObjectProvider<UnsavedTexts> unsaved;

	SentFormInterceptor(ObjectProvider<SentForms> forms, ObjectProvider<UnsavedTexts> unsaved) {
		this.forms = forms;
		this.unsaved = unsaved;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		var sent = sent(request);
		if (sent == null) {
			return true;
		}
		var location = whileWritable(() -> this.forms.getObject().begin(sent));
		if (location.isEmpty()) {
			return true;
		}
		request.removeAttribute(SentForm.ATTRIBUTE);
		response.sendRedirect(location.get());
		return false;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (request.getAttribute(SentForm.ATTRIBUTE) instanceof SentForm sent) {
			boolean isSaved = response.getStatus() == HttpStatus.FOUND.value();
			whileWritable(() -> {
				this.forms.getObject().end(sent, isSaved ? response.getHeader(HttpHeaders.LOCATION) : null);
				if (isSaved) {
					this.unsaved.getObject().saved(UnsavedSubmission.of(request));
				}
				return Optional.empty();
			});
		}
	}

	/** If the database does not respond, saving the form fails with a message. */
	private static Optional<String> whileWritable(Supplier<Optional<String>> work) {
		try {
			return work.get();
		}
		catch (DataAccessException ex) {
			if (DatabaseFailure.of(ex) == null) {
				throw ex;
			}
			return Optional.empty();
		}
	}

	private static @Nullable SentForm sent(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod()) && UnsavedSubmission.current() == null
				? SentForm.of(request) : null;
	}

}
