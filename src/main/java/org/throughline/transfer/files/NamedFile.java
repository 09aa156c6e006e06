package org.throughline.transfer.files;

/**
 * A file as it comes in: what it is called, and its bytes.
 *
 * @param name its name on the computer of the user
 * @param content its bytes, not yet looked at
 */
public record NamedFile(String name, byte[] content) {

}
