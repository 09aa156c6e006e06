package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A risk as it shall stand.
 *
 * @param title what it is called
 * @param registerNumber the register it stands in
 * @param reportSlug the report that states it; public when that report is
 * @param wording what the risk is (Markdown)
 * @param cause what drives it (Markdown)
 * @param response what is done about it (Markdown)
 * @param priorityReference the priority it belongs to, as written
 * @param grade how grave it is, in the register's own words or score
 * @param ownerSlug the organisation that answers for it
 * @param ownerAsWritten who answers for it, as written
 * @param reviewOn the day by which it is looked at again
 * @param closedOn since when it is no risk any more
 * @param closedReason why
 * @param themeSlugs its themes
 * @param note the editor's remark, never public
 */
public record RiskEdit(String title, @Nullable Integer registerNumber, @Nullable String reportSlug,
		@Nullable String wording, @Nullable String cause, @Nullable String response, @Nullable String priorityReference,
		@Nullable String grade, @Nullable String ownerSlug, @Nullable String ownerAsWritten,
		@Nullable LocalDate reviewOn, @Nullable LocalDate closedOn, @Nullable String closedReason,
		List<String> themeSlugs, @Nullable String note) {

}
