package org.throughline.publication;

import java.util.List;
import java.util.UUID;

import org.throughline.report.ReportSummary;

/**
 * Tables of one kind of records. Read as the public, so that nothing else can get into an
 * edition.
 */
interface SnapshotContent {

	/**
	 * Returns whether it belongs to reports published before they came into this system.
	 */
	default boolean earlier() {
		return true;
	}

	List<SnapshotTable> of(UUID partnershipId, ReportSummary report);

}
