package org.throughline.statute;

/**
 * Which way a statutory clock counts.
 */
public enum ClockDirection {

	/** To be done within that time after the trigger. */
	AFTER,
	/** To be done at least that time before the trigger. */
	BEFORE,
	/** To last for at least that time after the trigger. */
	KEEP

}
