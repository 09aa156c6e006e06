package org.throughline.paper;

/**
 * The state of a paper.
 */
public enum PaperState {

	DRAFT,
	/** It has an edition that says what the paper says. */
	FINAL

}
