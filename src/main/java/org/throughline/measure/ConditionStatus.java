package org.throughline.measure;

/** The status of the conditions of a contribution. */
public enum ConditionStatus {

	OPEN, MET, NOT_MET

}
