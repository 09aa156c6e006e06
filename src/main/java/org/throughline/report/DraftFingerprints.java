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

	/** Returns whether a published report prints the same as its latest edition. */
	boolean printsLatestEdition(ReportSummary published);

	/**
	 * Checks that a draft is as a person was shown it.
	 * @param now what it prints at this moment
	 * @param sha256 the checksum that the person was shown
	 * @throws DraftHasChanged if it is not
	 */
	default void requireShown(ReportSummary draft, DraftFingerprint now, String sha256) {
		if (!now.sha256().equals(sha256)) {
			var before = shown(draft.id(), sha256);
			throw new DraftHasChanged(before.isEmpty() ? List.of() : now.changesSince(before));
		}
	}

}
