package org.throughline.measure;

/**
 * The type of measure.
 */
public enum IndicatorKind {

	/** Activity and performance. */
	MEASURE,
	/** Answers in a survey. */
	SURVEY,
	/** The workforce. */
	WORKFORCE,
	/** The population. */
	POPULATION

}
