package org.throughline.platform.document;

/**
 * A reason why a document cannot be written or not be read by everyone.
 *
 * @param place where it is, in words
 * @param reason what is wrong and how to correct it
 */
public record DocumentProblem(String place, String reason) {

}
