package org.throughline.paper;

/**
 * What everyone can read of a meeting.
 */
public enum MeetingDisclosure {

	NONE,
	/** The body, the day and the agenda item. */
	MEETING,
	/** Also the decision, the minute, the questions and the promises. */
	OUTCOME

}
