package org.throughline.report;

/**
 * The report has been rolled forward before.
 */
public class AlreadyRolledForward extends RuntimeException {

	private final String successor;

	AlreadyRolledForward(String successor) {
		super("already rolled forward into " + successor, null, false, false);
		this.successor = successor;
	}

	/** Returns the slug of the next report. */
	public String successor() {
		return this.successor;
	}

}
