package org.throughline.action;

import jakarta.persistence.Embeddable;

/**
 * A file kept as evidence, to be handed out as a download only.
 *
 * @param fileName its name
 * @param mediaType its label * @param content its bytes
 * @param sha256 its SHA-256, hexadecimal
 */
@Embeddable
public record EvidenceFile(String fileName, String mediaType, byte[] content, String sha256) {

}
