package org.throughline.report;

import org.jspecify.annotations.Nullable;

/**
 * New values for the introduction of a list.
 *
 * @param version version on the page that was edited ({@link ListDetails#UNWRITTEN} if
 * new)
 */
public record ListEdit(@Nullable String introduction, @Nullable Integer declared, @Nullable String declaredAsWritten,
		int version) {

}
