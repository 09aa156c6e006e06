package org.throughline.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report's own words around its list of one kind. A declared count ("five messages")
 * stands beside the number listed; a mismatch warns and never blocks (design, rule 7).
 *
 * @param id what its history is kept under; none while nothing is written
 * @param declared how many the report says there are
 * @param declaredAsWritten the same as written ("five")
 * @param listed how many there are
 * @param version what an edit must bring back; {@link #UNWRITTEN} while nothing is
 * written
 */
public record ListDetails(@Nullable UUID id, StatementKind kind, @Nullable String introduction,
		@Nullable Integer declared, @Nullable String declaredAsWritten, int listed, int version) {

	/** The version of a list no words were written for. */
	public static final int UNWRITTEN = -1;

	/** Whether the report declares another number than it lists. */
	public boolean mismatch() {
		return this.declared != null && this.declared != this.listed;
	}

}
