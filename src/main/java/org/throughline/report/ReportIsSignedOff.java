package org.throughline.report;

/**
 * The words of a draft that is signed off are closed. It is moved back to an earlier
 * stage to edit it.
 */
public class ReportIsSignedOff extends RuntimeException {

	ReportIsSignedOff() {
		super("a draft that is signed off is not edited", null, false, false);
	}

}
