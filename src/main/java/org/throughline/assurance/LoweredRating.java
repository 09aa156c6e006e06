package org.throughline.assurance;

/**
 * A standard rated lower than in the audit before.
 *
 * @param number the standard
 * @param title how it is called
 * @param year the audit before
 * @param before the level then
 * @param now the level now
 */
public record LoweredRating(int number, String title, String year, String before, String now) {

}
