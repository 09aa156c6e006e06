package org.throughline.browse;

import java.util.List;

/**
 * The reports of a partnership and of those before it.
 *
 * @param years its own reports by period, newest first
 * @param related predecessors, with their reports, and successors
 */
public record ReportList(List<PeriodReports> years, List<RelatedReports> related) {

}
