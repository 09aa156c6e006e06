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
 * and shows it again to the same person. People who have already signed in again see it
 * at once. All other refused requests get the page that says so.
 */
@Component
class SessionEnded implements AccessDeniedHandler {

	private static final String SIGN_IN = "/sign-in";

	static final String ADDRESS = "/sign-in/ended";

	private final AccessDeniedHandlerImpl others = new AccessDeniedHandlerImpl();

	private final FormSeal seal;

	SessionEnded(FormSeal seal) {
		this.seal = seal;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (denied instanceof CsrfException && request.getRequestURI().equals(request.getContextPath() + SIGN_IN)) {
			signInAgain(request, response);
			return;
		}
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
			showSignIn(form.encode(), request, response);
		}
	}

	/**
	 * People who sent the sign-in page twice may be signed in by now. A form that the
	 * page carries stays there.
	 */
	private static void signInAgain(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		String unsaved = request.getParameter(UnsavedSubmission.FIELD);
		if (unsaved == null) {
			response.sendRedirect(request.getContextPath() + SIGN_IN);
		}
		else {
			showSignIn(unsaved, request, response);
		}
	}

	private static void showSignIn(String unsaved, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		request.setAttribute(UnsavedSubmission.FIELD, unsaved);
		response.setStatus(HttpStatus.FORBIDDEN.value());
		request.getRequestDispatcher(ADDRESS).forward(request, response);
	}

}
