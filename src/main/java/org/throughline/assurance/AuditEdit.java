package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.DatePrecision;

/**
 * An audit as it shall stand.
 *
 * @param kind who looked at the work
 * @param topic what was looked at
 * @param reportSlug the report that states it; public when that report is
 * @param footnote what the report explains beside the topic
 * @param periodLabel the period it is about, as written
 * @param doneOn when it was done
 * @param precision how exactly that is known
 * @param organisationSlugs the organisations that took part
 * @param services the services whose work was looked at
 * @param declaredOrganisations how many organisations the report says took part
 * @param declaredServices how many services the report says were looked at
 * @param declaredAsWritten both in the report's words
 * @param method how it was done (Markdown)
 * @param cases how many cases were looked at
 * @param source where the words come from
 * @param note the editor's remark, never public
 */
public record AuditEdit(AuditKind kind, String topic, @Nullable String reportSlug, @Nullable String footnote,
		@Nullable String periodLabel, @Nullable LocalDate doneOn, @Nullable DatePrecision precision,
		List<String> organisationSlugs, List<String> services, @Nullable Integer declaredOrganisations,
		@Nullable Integer declaredServices, @Nullable String declaredAsWritten, @Nullable String method,
		@Nullable Quantity cases, @Nullable String source, @Nullable String note) {

}
