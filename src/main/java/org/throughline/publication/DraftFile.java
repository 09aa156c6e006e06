package org.throughline.publication;

/**
 * A draft of a report as a file.
 *
 * @param name its file name
 * @param content its content
 */
public record DraftFile(String name, byte[] content) {

}
