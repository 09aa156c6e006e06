package org.throughline.paper;

import org.jspecify.annotations.Nullable;

/**
 * The length of a paper.
 *
 * @param sides sides of A4 of its PDF file; 0 if they cannot be counted
 * @param longest the limit of its template, or {@code null} if it has none
 */
public record PaperLength(int sides, @Nullable Integer longest) {

	/** Returns whether it is longer than its template allows. */
	public boolean tooLong() {
		return this.longest != null && this.sides > this.longest;
	}

}
