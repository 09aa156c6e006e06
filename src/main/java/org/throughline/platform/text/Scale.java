package org.throughline.platform.text;

/**
 * The scale on which a quantity is read. Shares such as "1 in 5" or "a quarter" are
 * numbers of a percentage only.
 */
public enum Scale {

	/** Numbers of any unit, such as children or pounds. */
	NUMBER,

	/** Percentages. */
	PERCENTAGE

}
