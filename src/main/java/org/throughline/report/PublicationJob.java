package org.throughline.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.document.DocumentProblem;
import org.throughline.platform.time.Dates;

/**
 * The making of an edition in the background.
 *
 * @param order what is published; {@code null} for a report that was published before it
 * came into this system
 * @param askedBy who asked for it first
 * @param files how many of its files are made
 * @param problems what keeps it from being published
 * @param published slug of the published report; {@code null} before
 */
public record PublicationJob(State state, @Nullable PublicationOrder order, String askedBy, Instant askedAt, int files,
		List<DocumentProblem> problems, @Nullable String published) {

	/** Returns the number of files of an edition. */
	public int allFiles() {
		return 5;
	}

	/** Returns whether it waits or runs. */
	public boolean active() {
		return this.state == State.WAITING || this.state == State.RUNNING;
	}

	/** Returns when it was asked for, in words. */
	public String asked() {
		return Dates.moment(this.askedAt);
	}

	/** The states of a publication. */
	public enum State {

		/** It has not begun. */
		WAITING,

		/** The files are made and checked. */
		RUNNING,

		/** The edition is published. */
		DONE,

		/**
		 * A rule is broken or not everyone could read the files. Nothing was published.
		 */
		REFUSED,

		/** Something failed. Nothing was published. */
		FAILED,

		/** A manager cancelled it. Nothing was published. */
		CANCELLED

	}

}
