package org.throughline.paper;

/**
 * The state of a paper.
 */
public enum PaperState {

	DRAFT,
	/** It has an edition that says what the paper says. */
	FINAL,
	/** It was final and is withdrawn by order. Nobody can read what it said. */
	WITHDRAWN

}
