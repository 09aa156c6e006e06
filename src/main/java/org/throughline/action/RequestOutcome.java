package org.throughline.action;

/**
 * The outcome of a request for a new due date.
 */
public enum RequestOutcome {

	ACCEPTED, REFUSED

}
