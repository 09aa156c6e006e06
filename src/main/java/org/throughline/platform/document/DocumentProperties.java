package org.throughline.platform.document;

import java.time.Instant;

/**
 * The metadata of a document.
 *
 * @param language its language, such as {@code en-GB}
 * @param description one sentence about it
 * @param author the organisation that publishes it
 * @param created the time that the files give as theirs
 * @param numbered whether its headings are numbered
 */
public record DocumentProperties(String title, String language, String description, String author, Instant created,
		boolean numbered) {

}
