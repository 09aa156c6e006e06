package org.throughline.returns;

import jakarta.validation.constraints.Size;

import org.throughline.platform.form.FormValues;

/**
 * The fields that the forms of all returns share.
 *
 * @param nothing "true" if there is nothing to report
 * @param remark message to the business manager
 */
public record ReturnFields(String nothing, @Size(max = 5_000) String remark) {

	/** Nothing entered. */
	public static final ReturnFields EMPTY = new ReturnFields("", "");

	/** Returns the fields of the latest return of a request. */
	public static ReturnFields of(DataRequestDetails file) {
		var latest = file.latest();
		return (latest != null)
				? new ReturnFields(latest.nothingToReport() ? "true" : "", FormValues.text(latest.remark())) : EMPTY;
	}

	boolean nothingToReport() {
		return this.nothing.equals("true");
	}

}
