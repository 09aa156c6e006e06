package org.throughline.report;

import java.time.LocalDate;

/**
 * A withdrawn report as business managers see it.
 *
 * @param path its former address below the partnership's
 * @param withdrawnReason why it is withdrawn, which is public
 * @param withdrawalOrder reference of the order, which is not public
 */
public record WithdrawnSummary(String title, String periodLabel, String path, LocalDate withdrawnOn,
		String withdrawnReason, String withdrawnBy, String withdrawalOrder) {

}
