package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * A risk register as it shall stand.
 *
 * @param name what it is called
 * @param reportSlug the report that states it; public when that report is
 * @param ownerAsWritten who keeps it, as written
 * @param reviewCycle how often it is looked at, as written
 * @param description what it is for (Markdown)
 * @param note the editor's remark, never public
 */
public record RiskRegisterEdit(String name, @Nullable String reportSlug, @Nullable String ownerAsWritten,
		@Nullable String reviewCycle, @Nullable String description, @Nullable String note) {

}
