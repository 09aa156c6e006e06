package org.throughline.report;

/**
 * How many threads of comments a draft has.
 *
 * @param open those that nobody resolved
 * @param resolved those that somebody resolved
 */
public record CommentCounts(int open, int resolved) {

	public int all() {
		return this.open + this.resolved;
	}

}
