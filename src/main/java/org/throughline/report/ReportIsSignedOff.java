package org.throughline.report;

/**
 * The text of a signed-off draft cannot be edited. It is moved back to an earlier stage
 * to edit it.
 */
public class ReportIsSignedOff extends RuntimeException {

	ReportIsSignedOff() {
		super("a draft that is signed off is not edited", null, false, false);
	}

}
