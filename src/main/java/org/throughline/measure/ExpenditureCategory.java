package org.throughline.measure;

/**
 * The category of expenditure, used to compare years. The report's own wording is kept
 * with the line.
 */
public enum ExpenditureCategory {

	STAFF, SCRUTINY, REVIEWS, TRAINING, AUDIT, PROCEDURES, SYSTEMS, COMMUNICATION, PREMISES, REFUND, OTHER

}
