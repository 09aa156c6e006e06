package org.throughline.platform.web;

/**
 * There is no such thing, or not for this person: the answer is the same page, 404.
 */
public class NotFoundException extends RuntimeException {

	public NotFoundException() {
		super("not found, or not for this person", null, false, false);
	}

}
