package org.throughline.publication;

/**
 * How a copy of a published report was sent.
 */
public enum DispatchWay {

	EMAIL,
	/** By the recipient's own form or portal. */
	ONLINE, POST, HAND

}
