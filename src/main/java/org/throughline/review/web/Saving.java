package org.throughline.review.web;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import org.throughline.platform.form.EditConflict;
import org.throughline.platform.form.RuleViolation;
import org.throughline.review.ReviewChangedMeanwhile;

/**
 * Saves what a form asks for, or says at the form why not.
 */
@Component
class Saving {

	private final ReviewChoices choices;

	Saving(ReviewChoices choices) {
		this.choices = choices;
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
		catch (RuleViolation refused) {
			refuse(refused, errors);
		}
		catch (ReviewChangedMeanwhile changed) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("changed", changed);
		}
		return false;
	}

	/**
	 * Whether it was saved, or somebody else meanwhile saved the same; otherwise the form
	 * is to be shown again, where somebody saved something else with both versions.
	 * @param typed the form as it came in
	 * @param standing the form filled with what stands now
	 */
	boolean done(Record typed, Errors errors, Model model, HttpServletResponse response, Runnable change,
			Supplier<? extends Record> standing) {
		if (done(errors, model, response, change)) {
			return true;
		}
		if (!(model.getAttribute("changed") instanceof ReviewChangedMeanwhile changed)) {
			return false;
		}
		var now = standing.get();
		var conflict = EditConflict.between(now, typed, "reviewField", this.choices::words);
		if (conflict.fields().isEmpty() && !(typed instanceof SummaryForm summary && summary.hasFile())) {
			response.setStatus(HttpServletResponse.SC_OK);
			return true;
		}
		model.addAttribute("standing", now);
		model.addAttribute("conflict", conflict.savedBy(changed.changedBy(), changed.at()));
		return false;
	}

	static void refuse(RuleViolation refused, Errors errors) {
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
