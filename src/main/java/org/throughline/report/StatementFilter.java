package org.throughline.report;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.list.ListRequest;

/**
 * Filter of the statements of all reports. A {@code null} value matches all.
 *
 * @param report slug of the report
 * @param theme slug of one of its themes
 * @param repeated whether only those that continue an earlier statement are listed
 * @param editable whether only those of editable drafts are listed
 * @param words text in its wording
 */
public record StatementFilter(@Nullable StatementKind kind, @Nullable String report, @Nullable String theme,
		@Nullable String audience, boolean repeated, boolean editable, @Nullable String words) {

	/** Returns the filter that an address asks for. Unknown constants are ignored. */
	public static StatementFilter of(ListRequest request) {
		return new StatementFilter(request.choice(StatementKind.class, "kind"), request.value("report"),
				request.value("theme"), request.value("audience"), request.flag("repeated"), request.flag("editable"),
				request.value("words"));
	}

}
