package org.throughline.paper.web;

import java.util.Locale;

/** A part of a meeting that has an edit page of its own. */
enum MeetingPart {

	DETAILS, AGENDA, DECISION, QUESTIONS, DISCLOSURE;

	/** The parts in addresses. */
	static final String PATHS = "details|agenda|decision|questions|disclosure";

	static MeetingPart of(String path) {
		return valueOf(path.toUpperCase(Locale.ROOT));
	}

}
