package org.throughline.report;

/**
 * A report has its successor already.
 */
public class AlreadyRolledForward extends RuntimeException {

	private final String successor;

	AlreadyRolledForward(String successor) {
		super("already rolled forward into " + successor, null, false, false);
		this.successor = successor;
	}

	/** The successor's name in addresses. */
	public String successor() {
		return this.successor;
	}

}
