package org.throughline.platform.time;

/** The precision of a date in a document. */
public enum DatePrecision {

	DAY, MONTH, YEAR

}
