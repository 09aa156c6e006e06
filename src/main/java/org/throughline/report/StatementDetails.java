package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One statement of a report.
 *
 * @param number its own within the report, never used again
 * @param sectionSlug the section it belongs to
 * @param wording as it is said (Markdown)
 * @param audience whom it is said to ("system leaders")
 * @param source what it rests on, or who said it
 * @param periodMeant the period it is about, where not the report's own
 * @param note the editor's remark, never part of the report
 * @param particulars what only some kinds have
 * @param lineage where it comes from; none where no earlier report of the same series is
 * held and nothing can be said
 * @param version what an edit must bring back
 */
public record StatementDetails(UUID id, int number, StatementKind kind, int position, @Nullable String sectionSlug,
		@Nullable String headline, String wording, boolean quotation, @Nullable String audience,
		@Nullable String source, @Nullable String periodMeant, @Nullable String note, List<String> points,
		List<String> themeSlugs, StatementParticulars particulars, @Nullable Lineage lineage, int version) {

}
