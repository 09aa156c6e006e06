package org.throughline.browse;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.report.StatementKind;

/**
 * How a report introduces its list of statements of one kind.
 *
 * @param kind the kind of statement
 * @param introduction the introduction (Markdown)
 * @param declaredCount the number of statements the report declares
 * @param declaredAsWritten that number as written
 * @param listed the number of statements listed
 */
public record ListIntroduction(StatementKind kind, @Nullable String introduction, @Nullable Integer declaredCount,
		@Nullable String declaredAsWritten, int listed) {

	/**
	 * Whether the declared number differs from the number listed (domain brief c.7, A1).
	 */
	public boolean mismatch() {
		return this.declaredCount != null && this.declaredCount != this.listed;
	}

}
