package org.throughline.report;

/** How a published report is changed. */
public enum AmendmentKind {

	/** It says something new. */
	AMENDMENT,

	/** It puts an error right. */
	CORRECTION

}
