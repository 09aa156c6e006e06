package org.throughline.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Stored file of a learning summary.
 *
 * @param sha256 SHA-256 of the content
 */
@Embeddable
record StoredFile(@Column(name = "file_name") String name, String mediaType, Integer sizeBytes, String sha256,
		byte[] content) {

}
