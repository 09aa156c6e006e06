package org.throughline.measure;

/**
 * Which way a figure goes when things get better.
 */
public enum GoodDirection {

	HIGHER_IS_BETTER, LOWER_IS_BETTER,
	/** More is neither good nor bad in itself. */
	NEITHER

}
