package org.throughline.review;

/**
 * A number of reviews in Throughline.
 *
 * @param periodLabel reporting year
 */
public record RecordedCount(String periodLabel, ReviewCountType measure, int number) {

}
