package org.throughline.action;

import java.util.UUID;

/**
 * A file that was kept when its form could not be saved.
 *
 * @param sizeBytes how large it is
 */
public record KeptFile(UUID id, String fileName, int sizeBytes) {

	/** Returns how large it is, in words. */
	public String size() {
		return EvidenceDetails.kilobytes(this.sizeBytes);
	}

}
