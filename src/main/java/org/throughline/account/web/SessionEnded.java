package org.throughline.account.web;

import java.util.UUID;
import java.util.Optional;
import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.FormSeal;
import org.throughline.platform.form.UnsavedSubmission;
import org.throughline.platform.security.CurrentUser;

/**
 * Answers a form that was sent after the session had ended: the sign-in page carries it
 * and shows it again to the same person. Whoever has already signed in again sees it at
 * once. All other refused requests get the page that says so.
 */
@Component
class SessionEnded implements AccessDeniedHandler {

	static final String ADDRESS = "/sign-in/ended";

	private final AccessDeniedHandlerImpl others = new AccessDeniedHandlerImpl();

	private final FormSeal seal;

	SessionEnded(FormSeal seal) {
		this.seal = seal;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		var form = UnsavedSubmission.of(request);
		var person = (denied instanceof CsrfException) ? this.seal.person(form) : Optional.<UUID>empty();
		var user = CurrentUser.signedIn();
		if (person.isEmpty() || user.isPresent() && !user.get().id().equals(person.get())) {
			this.others.handle(request, response, denied);
		}
		else if (user.isPresent()) {
			form.show(request, response);
		}
		else {
			request.setAttribute(UnsavedSubmission.FIELD, form.encode());
			response.setStatus(HttpStatus.FORBIDDEN.value());
			request.getRequestDispatcher(ADDRESS).forward(request, response);
		}
	}

}
