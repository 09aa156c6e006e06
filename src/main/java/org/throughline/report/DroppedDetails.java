package org.throughline.report;

/**
 * Content of the previous report that was removed when it was rolled forward.
 *
 * @param kind {@link #STATEMENT} or {@link #PRIORITY}
 * @param wording the headline or wording of the statement, or the title of the priority
 * @param fromPeriod period of the earlier report
 * @param reason reason for the removal
 */
public record DroppedDetails(String kind, String wording, String fromPeriod, String reason) {

	public static final String STATEMENT = "STATEMENT";

	public static final String PRIORITY = "PRIORITY";

}
