package org.throughline.measure;

/**
 * What money is spent on, so that years can be laid side by side; how the report calls it
 * stands beside.
 */
public enum ExpenditureCategory {

	STAFF, SCRUTINY, REVIEWS, TRAINING, AUDIT, PROCEDURES, SYSTEMS, COMMUNICATION, PREMISES, REFUND, OTHER

}
