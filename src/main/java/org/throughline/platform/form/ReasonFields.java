package org.throughline.platform.form;

import org.springframework.validation.Errors;

/**
 * The fields of a form that asks for the reason of a step, such as removing a record.
 *
 * @param version version of the record; empty if it has none
 */
public record ReasonFields(String version, String reason) implements FormFields {

	/** Nothing typed. */
	public static final ReasonFields EMPTY = new ReasonFields("", "");

	/** Returns the form of a record with this version. */
	public static ReasonFields of(int version) {
		return new ReasonFields(String.valueOf(version), "");
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).required("reason", TextRules.NOTE);
	}

}
