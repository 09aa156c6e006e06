package org.throughline.report;

/** The ways in which a published report is changed. */
public enum AmendmentKind {

	/** The content changes. */
	AMENDMENT,

	/** It puts an error right. */
	CORRECTION

}
