package org.throughline.action;

/**
 * The number of published actions or recommendations that cannot be judged. It is the
 * same for every reader.
 *
 * @param all all that are still needed
 * @param unclear those without a measure, an owner or a date
 * @param withoutMeasure those without a success measure
 * @param withoutOwner those without an owner or addressee
 */
public record JudgementCounts(long all, long unclear, long withoutMeasure, long withoutOwner, long withoutDate) {

}
