package org.throughline.measure;

/**
 * What sort of thing an indicator counts.
 */
public enum IndicatorKind {

	/** What is done, and how well. */
	MEASURE,
	/** What people asked answered. */
	SURVEY,
	/** Those who do the work. */
	WORKFORCE,
	/** Those who live there. */
	POPULATION

}
