package org.throughline.platform.security;

/**
 * A person with a second step asked for something that needs it to be passed recently.
 * They are asked for it, and what they sent is kept.
 */
public class SecondStepExpired extends RuntimeException {

	SecondStepExpired() {
		super("second step needed again");
	}

}
