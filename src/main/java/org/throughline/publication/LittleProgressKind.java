package org.throughline.publication;

/**
 * The type of record that can show little or no progress.
 */
public enum LittleProgressKind {

	PRIORITY, ACTION, FIGURE,
	/** A key message or an area for improvement. */
	STATEMENT

}
