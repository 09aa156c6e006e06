package org.throughline.paper;

/**
 * The part of a meeting that is public.
 */
public enum MeetingDisclosure {

	NONE,
	/** The body, the day and the agenda item. */
	MEETING,
	/** Also the decision, the minute, the questions and the promises. */
	OUTCOME

}
