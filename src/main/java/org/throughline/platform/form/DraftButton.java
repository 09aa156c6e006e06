package org.throughline.platform.form;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Decides which forms of a page have the button "Save as draft": those with a text area
 * or a grid for a signed-in person. The button follows the first button of the form.
 */
@Component("draftButton")
public class DraftButton {

	/** Lines of the smallest text area that takes more than a remark. */
	private static final int LINES = 3;

	private static final String FORM = DraftButton.class.getName() + ".form";

	private static final String TEXT = DraftButton.class.getName() + ".text";

	/**
	 * Begins a form.
	 * @param address the path that it is sent to, or {@code null} if it cannot be kept
	 */
	static void begin(@Nullable String address, HttpServletRequest request) {
		request.setAttribute(FORM, address);
		request.removeAttribute(TEXT);
	}

	/**
	 * Records that the form has a text area or, without a number of lines, a grid; called
	 * by their templates.
	 */
	public boolean hasText(@Nullable Integer lines) {
		boolean isLong = lines == null || lines >= LINES;
		if (isLong) {
			request().setAttribute(TEXT, true, RequestAttributes.SCOPE_REQUEST);
		}
		return isLong;
	}

	/**
	 * Returns the path that the form is sent to if its button follows here, otherwise
	 * {@code null}; called by the fragment of buttons.
	 */
	public @Nullable String take() {
		var request = request();
		if (request.getAttribute(TEXT, RequestAttributes.SCOPE_REQUEST) == null) {
			return null;
		}
		request.removeAttribute(TEXT, RequestAttributes.SCOPE_REQUEST);
		return (String) request.getAttribute(FORM, RequestAttributes.SCOPE_REQUEST);
	}

	private static RequestAttributes request() {
		return RequestContextHolder.currentRequestAttributes();
	}

}
