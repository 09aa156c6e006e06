package org.throughline.publication;

/**
 * Something that a draft leaves open, with the page on which it is put right.
 *
 * @param address address of the page, below that of the partnership's management
 */
public record DraftCheck(String text, String address) {

}
