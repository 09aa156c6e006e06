package org.throughline.review;

/**
 * File of a learning summary. It is served as a download only.
 */
public record SummaryFile(String name, String mediaType, byte[] content) {

}
