package org.throughline.paper;

/**
 * Where a line of a template stands.
 */
public enum LinePlace {

	HEADER,
	/** In the box below the header. */
	SUMMARY

}
