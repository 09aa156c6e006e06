package org.throughline.statute;

/**
 * Subject of a statutory clock.
 */
public enum ClockSubject {

	/** A serious incident and the reviews that follow it. */
	SERIOUS_INCIDENT,
	/** The death of a looked-after child. */
	LOOKED_AFTER_CHILD_DEATH,
	/** The death of a care leaver up to 25. */
	CARE_LEAVER_DEATH,
	/** The annual report. */
	ANNUAL_REPORT,
	/** The published arrangements of the safeguarding partners. */
	ARRANGEMENTS,
	/** The death of a child. */
	CHILD_DEATH,
	/** A joint targeted area inspection. */
	INSPECTION,
	/** A meeting of the council's Cabinet. */
	MEETING,
	/** A key decision of the council. */
	KEY_DECISION,
	/** Retention of records. */
	RETENTION

}
