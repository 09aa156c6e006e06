package org.throughline.report;

/**
 * A published report is no longer edited; it would have to be withdrawn first.
 */
public class ReportIsPublished extends RuntimeException {

	ReportIsPublished() {
		super("a published report is no longer edited", null, false, false);
	}

}
