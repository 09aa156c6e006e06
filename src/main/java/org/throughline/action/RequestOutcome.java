package org.throughline.action;

/**
 * What became of the request for a new due date.
 */
public enum RequestOutcome {

	ACCEPTED, REFUSED

}
