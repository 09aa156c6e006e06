package org.throughline.action;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A file stored as evidence. It is only offered as a download.
 *
 * @param content its bytes
 * @param sha256 its SHA-256, hexadecimal
 * @param hidden what it contains without showing it at first sight, one phrase a line
 */
@Embeddable
public record EvidenceFile(String fileName, String mediaType, byte[] content, String sha256, @Nullable String hidden) {

}
