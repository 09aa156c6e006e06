package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import org.throughline.platform.web.ChangeRefused;
import org.throughline.review.ReviewChangedMeanwhile;

/**
 * Saves what a form asks for, or says at the form why not.
 */
final class Saving {

	private Saving() {
	}

	/** Whether it was saved; otherwise the form is to be shown again. */
	static boolean done(Errors errors, Model model, HttpServletResponse response, Runnable change) {
		if (errors.hasErrors()) {
			return false;
		}
		try {
			change.run();
			return true;
		}
		catch (ChangeRefused refused) {
			refuse(refused, errors);
		}
		catch (ReviewChangedMeanwhile changed) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("changed", changed);
		}
		return false;
	}

	static void refuse(ChangeRefused refused, Errors errors) {
		if (known(refused.field(), errors)) {
			errors.rejectValue(refused.field(), refused.key(), refused.arguments(), refused.key());
		}
		else {
			errors.reject(refused.key(), refused.arguments(), refused.key());
		}
	}

	private static boolean known(String field, Errors errors) {
		try {
			return errors.getFieldType(field) != null;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
