package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A predecessor or successor of a partnership.
 *
 * @param name its name when it took over or ended
 * @param successor whether it is a successor
 * @param effectiveOn first day of the successor
 * @param note public note
 */
public record RelatedPartnership(String slug, String name, boolean successor, LocalDate effectiveOn,
		@Nullable String note) {

}
