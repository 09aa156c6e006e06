package org.throughline.returns;

/**
 * What happened to a request.
 */
public enum EventKind {

	/** It was sent. */
	SENT,
	/** The organisation was reminded. */
	CHASED,
	/** The organisation answered. */
	RECEIVED,
	/** The business manager asked back. */
	QUERIED,
	/** The answer was accepted. */
	ACCEPTED,
	/** It is no longer wanted. */
	WITHDRAWN

}
