package org.throughline.measure;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

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

}
