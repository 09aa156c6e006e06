package org.throughline.returns;

/**
 * The kinds of events in the history of a request.
 */
public enum EventKind {

	/** It was sent. */
	SENT,
	/** The organisation was reminded. */
	CHASED,
	/** The organisation answered. */
	RECEIVED,
	/** The business manager raised a query. */
	QUERIED,
	/** The answer was accepted. */
	ACCEPTED,
	/** The request was withdrawn. */
	WITHDRAWN

}
