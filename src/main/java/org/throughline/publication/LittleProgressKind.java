package org.throughline.publication;

/**
 * What makes little or no progress.
 */
public enum LittleProgressKind {

	PRIORITY, ACTION, FIGURE,
	/** A key message or an area for improvement. */
	STATEMENT

}
