package org.throughline.returns;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.platform.form.FormValues;

/**
 * The form of a return of any type.
 */
public interface SubmittedReturn {

	/** The value of the button that sends a return. */
	String SEND = "send";

	/** The actions that the form offers. */
	List<String> CHOICES = List.of(SEND, "save");

	/** Returns the fields that all returns share. */
	ReturnFields general();

	/** Returns the version of the request that was shown. */
	String version();

	/** Returns the value of the pressed button. */
	String press();

	/**
	 * Returns the enums of fields of the form, by which an edit conflict names values.
	 */
	default Map<String, Class<? extends Enum<?>>> choices() {
		return Map.of();
	}

	/** Whether the return is sent, not only saved as a draft. */
	default boolean sending() {
		return press().equals(SEND);
	}

	/**
	 * Returns the return to save, or {@code null} with errors on the form.
	 * @param answered whether anything was entered
	 * @param answer the content
	 */
	default @Nullable DraftReturn toDraft(boolean answered, Record answer, BindingResult errors) {
		boolean none = general().nothingToReport();
		if (none && answered) {
			errors.rejectValue("general.nothing", "returns.nothingAndLines");
		}
		if (sending() && !none && !answered && !errors.hasErrors()) {
			errors.rejectValue("general.nothing", "returns.empty");
		}
		return errors.hasErrors() ? null : new DraftReturn(none, FormValues.orNull(general().remark()), answer);
	}

}
