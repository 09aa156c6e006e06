package org.throughline.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The introduction of a list of statements. The report may state a number ("five
 * messages"); a number that differs from the list causes a warning and nothing else
 * (design, rule 7).
 *
 * @param id identifier for the history, or {@code null} if nothing has been saved
 * @param declared number stated in the report
 * @param declaredAsWritten the same number as written ("five")
 * @param listed number of statements in the list
 * @param version version for the next edit; {@link #UNWRITTEN} if nothing has been saved
 */
public record ListDetails(@Nullable UUID id, StatementKind kind, @Nullable String introduction,
		@Nullable Integer declared, @Nullable String declaredAsWritten, int listed, int version) {

	/** Version of an introduction that has not been saved. */
	public static final int UNWRITTEN = -1;

	/** Returns whether the number stated differs from the list. */
	public boolean mismatch() {
		return this.declared != null && this.declared != this.listed;
	}

}
