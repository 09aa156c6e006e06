package org.throughline.platform.persistence;

/**
 * Records of a module that are kept for a time and then removed or made anonymous.
 * Implemented by the module that owns them.
 *
 * @param rule key of the clock with the retention period
 * @param records a view of closed records: identifier, {@code partnership_id} (null if
 * they belong to none), {@code name} without their words, {@code address} below
 * {@code /manage/{partnership}/} or a whole one, and {@code ended_on}, from which the
 * time counts
 * @param disposal a function of the identifier that removes one or makes it anonymous,
 * also in the history
 */
public record RetainedRecords(String rule, String records, String disposal) {

}
