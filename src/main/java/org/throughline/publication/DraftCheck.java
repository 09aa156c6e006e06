package org.throughline.publication;

/**
 * An open point of a draft, with the page on which it is corrected.
 *
 * @param address address of the page, below that of the partnership's management
 */
public record DraftCheck(String text, String address) {

}
