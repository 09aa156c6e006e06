package org.throughline.information;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A record that has been kept long enough.
 *
 * @param rule key of the retention rule
 * @param name the kind of record, without its text
 * @param partnership slug of the partnership, or {@code null} if it belongs to none
 * @param address address of its page
 * @param endedOn the day from which the time counts
 */
public record DueRecord(UUID id, String rule, String name, @Nullable String partnership, String address,
		LocalDate endedOn) {

}
