package org.throughline.report;

/**
 * A published report cannot be edited. It is amended or corrected.
 */
public class ReportIsPublished extends RuntimeException {

	ReportIsPublished() {
		super("a published report is no longer edited", null, false, false);
	}

}
