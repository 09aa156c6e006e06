package org.throughline.publication;

import java.util.List;

/** The means of sending a copy of a published report. */
public enum DispatchWay {

	EMAIL,
	/** The recipient's own form or portal. */
	ONLINE, POST, HAND,
	/** No copy is needed, for the reason in the note. */
	NOT_NEEDED;

	/** Returns the ways in which a copy is sent. */
	public static List<DispatchWay> ofSending() {
		return List.of(EMAIL, ONLINE, POST, HAND);
	}

}
