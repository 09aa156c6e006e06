package org.throughline.measure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * What a training activity changed, as it is to be.
 *
 * @param changed what changed in practice
 * @param measuredHow how that was found out
 * @param on when
 * @param precision how exactly that is known
 * @param version which state the editor saw; ignored for a new one
 */
public record EvaluationEdit(String changed, @Nullable String measuredHow, @Nullable LocalDate on,
		@Nullable DatePrecision precision, int version) {

}
