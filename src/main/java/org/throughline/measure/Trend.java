package org.throughline.measure;

/**
 * Where a source says a figure is going, or where it stands; often without a number.
 */
public enum Trend {

	RISING, FALLING, STABLE, MIXED, HIGH, LOW

}
