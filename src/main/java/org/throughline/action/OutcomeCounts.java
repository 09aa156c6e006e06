package org.throughline.action;

/**
 * Counts of public recommendations by outcome, the same for everyone.
 *
 * @param all all of them
 * @param open open ones
 * @param implemented implemented ones
 * @param noLongerNeeded those that are no longer needed
 * @param notDone those that were closed and not done
 */
public record OutcomeCounts(long all, long open, long implemented, long noLongerNeeded, long notDone) {

}
