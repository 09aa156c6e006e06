package org.throughline.transfer.files;

/**
 * An uploaded file.
 *
 * @param name its name on the computer of the user
 * @param content its bytes, not checked yet
 */
public record NamedFile(String name, byte[] content) {

}
