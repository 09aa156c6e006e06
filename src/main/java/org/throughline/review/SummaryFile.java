package org.throughline.review;

/**
 * File of a learning summary. It is served as a download only.
 *
 * @param name file name
 * @param mediaType media type
 * @param content content
 */
public record SummaryFile(String name, String mediaType, byte[] content) {

}
