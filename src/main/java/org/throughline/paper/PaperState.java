package org.throughline.paper;

/**
 * The state of a paper.
 */
public enum PaperState {

	DRAFT,
	/** It has an edition with the paper's current content. */
	FINAL,
	/** It was final and is withdrawn by order. Its content can no longer be read. */
	WITHDRAWN

}
