package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A statement to be added at the end of its kind.
 *
 * @param id chosen by the form, so that sending it twice adds one statement
 * @param particulars what only some kinds have
 */
public record NewStatement(UUID id, StatementKind kind, @Nullable String sectionSlug, @Nullable String headline,
		String wording, boolean quotation, @Nullable String audience, @Nullable String source,
		@Nullable String periodMeant, @Nullable String note, List<String> points, List<String> themeSlugs,
		StatementParticulars particulars) {

	/** A statement without what only some kinds have. */
	public NewStatement(UUID id, StatementKind kind, @Nullable String sectionSlug, @Nullable String headline,
			String wording, boolean quotation, @Nullable String audience, @Nullable String source,
			@Nullable String periodMeant, @Nullable String note, List<String> points, List<String> themeSlugs) {
		this(id, kind, sectionSlug, headline, wording, quotation, audience, source, periodMeant, note, points,
				themeSlugs, StatementParticulars.NONE);
	}

}
