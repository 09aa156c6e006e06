package org.throughline.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * A draft's details as they shall stand; its name in addresses, kind and body stay.
 *
 * @param version the version the editor saw
 */
public record ReportEdit(String title, String periodLabel, LocalDate startsOn, LocalDate endsOn, LocalDate datedOn,
		DatePrecision datePrecision, @Nullable String dateNote, @Nullable String regimeKey, @Nullable String url,
		@Nullable String source, int version) {

}
