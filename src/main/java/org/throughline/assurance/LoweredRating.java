package org.throughline.assurance;

/**
 * A standard rated lower than in the previous audit.
 *
 * @param number number of the standard
 * @param year year of the previous audit
 * @param before the level in that year
 * @param now the level now
 */
public record LoweredRating(int number, String title, String year, String before, String now) {

}
