package org.throughline.review;

/**
 * The modes of a review's deadlines. Without a mode, a review older than the
 * partnership's first reporting year is history.
 */
public enum DeadlineMode {

	/** They run. */
	RUN,
	/** The review is recorded as history: what is known is shown, and nothing runs. */
	HISTORY

}
