package org.throughline.information;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A record that has been kept long enough.
 *
 * @param rule key of the retention rule
 * @param name the kind of record, without its text
 * @param partnership slug of the partnership
 * @param address address of its page
 * @param endedOn the day from which the time counts
 */
public record DueRecord(UUID id, String rule, String name, String partnership, String address, LocalDate endedOn) {

}
