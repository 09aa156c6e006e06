package org.throughline.report;

/**
 * What the year before said and this report leaves out.
 *
 * @param kind {@link #STATEMENT} or {@link #PRIORITY}
 * @param wording the statement's headline, or else its wording; the priority's title
 * @param fromReportSlug the report that said it
 * @param fromPeriod that report's period
 * @param reason why it is left out
 */
public record DroppedDetails(String kind, String wording, String fromReportSlug, String fromPeriod, String reason) {

	public static final String STATEMENT = "STATEMENT";

	public static final String PRIORITY = "PRIORITY";

}
