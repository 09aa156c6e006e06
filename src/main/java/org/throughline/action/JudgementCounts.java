package org.throughline.action;

/**
 * How many published actions or recommendations cannot be judged, the same for everyone.
 *
 * @param all all that are still needed
 * @param unclear those without a measure, an owner or a date
 * @param withoutMeasure those without a success measure
 * @param withoutOwner those without an owner or addressee
 */
public record JudgementCounts(long all, long unclear, long withoutMeasure, long withoutOwner, long withoutDate) {

}
