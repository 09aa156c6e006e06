package org.throughline.platform.document;

/**
 * JSON that the files of a document contain.
 *
 * @param name its file name
 * @param json its content
 * @param description one sentence about it
 */
public record EmbeddedData(String name, byte[] json, String description) {

}
