package org.throughline.measure;

/**
 * Whether the conditions of a contribution are met.
 */
public enum ConditionStatus {

	OPEN, MET, NOT_MET

}
