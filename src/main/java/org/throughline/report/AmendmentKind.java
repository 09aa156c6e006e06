package org.throughline.report;

/** The ways in which a published report is changed. */
public enum AmendmentKind {

	/** It says something new. */
	AMENDMENT,

	/** It puts an error right. */
	CORRECTION

}
