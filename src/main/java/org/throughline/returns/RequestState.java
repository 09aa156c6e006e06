package org.throughline.returns;

/**
 * The state of a request. Reported is not verified: a return counts once it is accepted
 * (design, rule 2).
 */
public enum RequestState {

	/** Sent, no response yet. */
	SENT,
	/** Response received, awaiting review. */
	RECEIVED,
	/** Sent back with a query. */
	QUERIED,
	/** Accepted: it counts. */
	ACCEPTED,
	/** Withdrawn. */
	WITHDRAWN;

	/** Whether a response is needed. */
	public boolean waiting() {
		return this == SENT || this == QUERIED;
	}

	/** Whether the request is still open. */
	public boolean open() {
		return waiting() || this == RECEIVED;
	}

}
