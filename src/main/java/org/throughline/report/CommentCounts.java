package org.throughline.report;

/**
 * The number of comment threads of a draft.
 *
 * @param open the number of unresolved threads
 * @param resolved those that somebody resolved
 */
public record CommentCounts(int open, int resolved) {

	public int all() {
		return this.open + this.resolved;
	}

}
