package org.throughline.report;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The introduction of a list of statements. A number that differs from the list causes a
 * warning and nothing else (design, rule 7).
 *
 * @param id identifier for the history, or {@code null} if nothing has been saved
 * @param kind kind of the statements
 * @param content the introduction
 * @param listed number of statements in the list
 * @param version version for the next edit; {@link #UNWRITTEN} if nothing has been saved
 */
public record ListDetails(@Nullable UUID id, StatementKind kind, @JsonUnwrapped ListContent content, int listed,
		int version) {

	/** Version of an introduction that has not been saved. */
	public static final int UNWRITTEN = -1;

	/** Returns the introduction of an empty list, not saved yet. */
	static ListDetails unwritten(StatementKind kind) {
		return new ListDetails(null, kind, ListContent.NONE, 0, UNWRITTEN);
	}

	/** Returns whether the number stated differs from the list. */
	public boolean mismatch() {
		Integer declared = this.content.declared();
		return declared != null && declared != this.listed;
	}

	/** Returns the number stated as written, or in digits. */
	public String stated() {
		String asWritten = this.content.declaredAsWritten();
		return (asWritten != null) ? asWritten : String.valueOf(this.content.declared());
	}

}
