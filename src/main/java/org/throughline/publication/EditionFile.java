package org.throughline.publication;

/**
 * A file of an edition.
 *
 * @param sha256 the checksum of its content
 */
public record EditionFile(EditionForm form, String name, String sha256, byte[] content) {

}
