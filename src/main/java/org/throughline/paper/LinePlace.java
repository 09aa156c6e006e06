package org.throughline.paper;

/**
 * The place of a line in a template.
 */
public enum LinePlace {

	HEADER,
	/** In the box below the header. */
	SUMMARY

}
