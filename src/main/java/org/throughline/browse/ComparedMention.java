package org.throughline.browse;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A statement or priority on a theme among those of several partnerships.
 *
 * @param startsOn first day of the reporting period
 * @param endsOn last day of the reporting period
 * @param periodLabel the period as the partnership calls it
 * @param total the number of statements and priorities on the theme in the period
 * @param kind the kind of statement, or PRIORITY; {@code null} if there is none
 * @param words its headline or wording
 * @param address its address below the partnership's
 */
public record ComparedMention(UUID partnershipId, LocalDate startsOn, LocalDate endsOn, String periodLabel, int total,
		@Nullable String kind, @Nullable String words, @Nullable String address) {

}
