package org.throughline.platform.document;

import java.util.List;

/**
 * The result of a check.
 *
 * @param problems what is wrong with the file; empty if everyone can read it
 * @param report what was checked and with what, in words
 */
public record CheckedDocument(List<DocumentProblem> problems, String report) {

}
