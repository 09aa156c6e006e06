package org.throughline.browse;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.theme.ThemeName;

/**
 * A statement or priority of the previous report, compared with the latest report.
 *
 * @param before its version in the previous report
 * @param now its version in the latest report, or {@code null}
 * @param reason why the latest report does not repeat it, if known
 * @param outcome its outcome in the latest report
 */
public record PreviousStatement(@JsonUnwrapped PlacedWording before, List<ThemeName> themes,
		@Nullable PlacedWording now, @Nullable String reason, Outcome outcome) {

	/**
	 * Outcome of a statement in the next report.
	 */
	public enum Outcome {

		/** Repeated word for word. */
		REPEATED,
		/** Repeated with different wording. */
		REWORDED,
		/** Removed, with a reason. */
		DROPPED,
		/** Not repeated, without a reason. */
		NOT_REPEATED,
		/** Perhaps repeated: the reports are not linked. */
		NOT_LINKED

	}

}
