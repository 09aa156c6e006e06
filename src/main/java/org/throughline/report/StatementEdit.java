package org.throughline.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A statement as it shall stand. Of another kind than before, it goes to that kind's end.
 *
 * @param particulars what only some kinds have
 * @param version the version the editor saw
 */
public record StatementEdit(StatementKind kind, @Nullable String sectionSlug, @Nullable String headline, String wording,
		boolean quotation, @Nullable String audience, @Nullable String source, @Nullable String periodMeant,
		@Nullable String note, List<String> points, List<String> themeSlugs, StatementParticulars particulars,
		int version) {

	/** A statement without what only some kinds have. */
	public StatementEdit(StatementKind kind, @Nullable String sectionSlug, @Nullable String headline, String wording,
			boolean quotation, @Nullable String audience, @Nullable String source, @Nullable String periodMeant,
			@Nullable String note, List<String> points, List<String> themeSlugs, int version) {
		this(kind, sectionSlug, headline, wording, quotation, audience, source, periodMeant, note, points, themeSlugs,
				StatementParticulars.NONE, version);
	}

}
