package org.throughline.returns;

/**
 * How far a request is. Reported is not verified: what is received counts once it is
 * accepted (design, rule 2).
 */
public enum RequestState {

	/** Asked, not answered. */
	SENT,
	/** Answered; the business manager looks at it. */
	RECEIVED,
	/** Given back with a question. */
	QUERIED,
	/** Accepted: it counts. */
	ACCEPTED,
	/** No longer wanted. */
	WITHDRAWN;

	/** Whether the organisation is to answer. */
	public boolean waiting() {
		return this == SENT || this == QUERIED;
	}

	/** Whether anything is still to happen. */
	public boolean open() {
		return waiting() || this == RECEIVED;
	}

}
