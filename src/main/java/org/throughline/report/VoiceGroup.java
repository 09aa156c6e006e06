package org.throughline.report;

/**
 * The group whose voice a statement reports.
 */
public enum VoiceGroup {

	CHILDREN, FAMILIES, CHILDREN_AND_FAMILIES, PRACTITIONERS, VOLUNTARY_SECTOR, OTHER

}
