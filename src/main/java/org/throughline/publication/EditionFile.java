package org.throughline.publication;

/**
 * A file of an edition.
 *
 * @param form its form
 * @param name its file name
 * @param sha256 the checksum of its content
 * @param content its content
 */
public record EditionFile(EditionForm form, String name, String sha256, byte[] content) {

}
