package org.throughline.report;

import java.util.List;
import java.util.UUID;

/**
 * Computes what a draft would print, also of figures, money, actions and others. The
 * module that seals reports does so.
 */
public interface DraftFingerprints {

	/**
	 * Returns the checksums of a draft, as they were when something was last changed. In
	 * a transaction that writes; entities are reloaded afterwards.
	 */
	DraftFingerprint of(ReportSummary draft);

	/** Returns the checksums of a draft as it is at this moment. */
	DraftFingerprint now(ReportSummary draft);

	/**
	 * Returns the parts as they were when a person was shown this checksum; empty if it
	 * is not known any more.
	 */
	List<PartHash> shown(UUID reportId, String sha256);

}
