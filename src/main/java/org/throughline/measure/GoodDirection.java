package org.throughline.measure;

/**
 * The polarity of an indicator: the direction of improvement.
 */
public enum GoodDirection {

	HIGHER_IS_BETTER, LOWER_IS_BETTER,
	/** Neither direction is an improvement. */
	NEITHER

}
