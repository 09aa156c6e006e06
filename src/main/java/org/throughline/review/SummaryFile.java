package org.throughline.review;

/**
 * The file of a learning summary, to be served as a download only.
 *
 * @param name what it is called
 * @param mediaType what sort of file
 * @param content what is in it
 */
public record SummaryFile(String name, String mediaType, byte[] content) {

}
