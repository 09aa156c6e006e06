package org.throughline.platform.web;

/**
 * The record does not exist, or the user has no permission to see it. Both get the same
 * page, 404.
 */
public class NotFoundException extends RuntimeException {

	public NotFoundException() {
		super("not found, or not for this person", null, false, false);
	}

}
