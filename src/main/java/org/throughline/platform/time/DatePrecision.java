package org.throughline.platform.time;

/**
 * How exactly a document gives a date.
 */
public enum DatePrecision {

	DAY, MONTH, YEAR

}
