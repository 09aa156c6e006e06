package org.throughline.statute;

/**
 * Direction in which a statutory clock counts.
 */
public enum ClockDirection {

	/** Due within the time after the trigger. */
	AFTER,
	/** Due at least the time before the trigger. */
	BEFORE,
	/** Must last for at least the time after the trigger. */
	KEEP

}
