package org.throughline.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The legal ground on which a part of a paper is not published.
 *
 * @param paragraph the paragraph of part 1 of Schedule 12A to the Local Government Act
 * 1972, 1 to 7
 * @param publicInterest why the public interest in not publishing it is greater
 */
@Embeddable
public record Exemption(@Column(name = "exempt_paragraph") Integer paragraph, String publicInterest) {

	/** Returns what is published of a part that is not. */
	String statement() {
		return "It contains exempt information within paragraph " + this.paragraph
				+ " of part 1 of Schedule 12A to the Local Government Act 1972. " + this.publicInterest;
	}

}
