package org.throughline.browse;

import org.jspecify.annotations.Nullable;

/**
 * A statement or priority of an earlier report that this report does not repeat.
 *
 * @param place the earlier statement, or {@code null} for a priority
 * @param report the earlier report
 * @param reason the reason for not repeating it
 */
public record OmittedStatement(@Nullable StatementLocation place, ReportReference report, @Nullable String headline,
		String wording, String reason) {

	/** Returns its headline, or the wording if there is none. */
	public String words() {
		return (this.headline != null) ? this.headline : this.wording;
	}

}
