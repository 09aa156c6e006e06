package org.throughline.report;

/**
 * Whose voice a statement is.
 */
public enum VoiceOf {

	CHILDREN, FAMILIES, CHILDREN_AND_FAMILIES, PRACTITIONERS, VOLUNTARY_SECTOR, OTHER

}
