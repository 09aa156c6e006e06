package org.throughline.measure;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormValues;

/**
 * Comments on a figure.
 *
 * @param commentary the commentary of the source
 * @param source the source of the number
 * @param declared whether it is taken from the report, not from the underlying data
 * @param note the internal note
 */
@Embeddable
public record FigureNotes(@Nullable String commentary, @Nullable String source, boolean declared,
		@Nullable String note) {

	/** Nothing is stated. */
	public static final FigureNotes NONE = new FigureNotes(null, null, false, null);

	public FigureNotes {
		commentary = FormValues.orNull(FormValues.text(commentary));
		source = FormValues.orNull(FormValues.text(source));
		note = FormValues.orNull(FormValues.text(note));
	}

}
