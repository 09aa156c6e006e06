package org.throughline.measure;

/**
 * The trend or level that a source states, often without a number.
 */
public enum Trend {

	RISING, FALLING, STABLE, MIXED, HIGH, LOW

}
