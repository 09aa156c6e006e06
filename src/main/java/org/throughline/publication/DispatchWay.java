package org.throughline.publication;

import java.util.List;

/**
 * How a copy of a published report was sent.
 */
public enum DispatchWay {

	EMAIL,
	/** By the recipient's own form or portal. */
	ONLINE, POST, HAND,
	/** No copy is needed, for the reason in the note. */
	NOT_NEEDED;

	/** Returns the ways in which a copy is sent. */
	public static List<DispatchWay> ofSending() {
		return List.of(EMAIL, ONLINE, POST, HAND);
	}

}
