package org.throughline.notification;

/**
 * How often a person wants mail.
 */
public enum MailFrequency {

	/** Each notice in its own time, in working hours. */
	AT_ONCE,
	/** All of a day together. */
	DAILY,
	/** All of a week together. */
	WEEKLY,
	/** Nothing but what is urgent. */
	URGENT_ONLY

}
