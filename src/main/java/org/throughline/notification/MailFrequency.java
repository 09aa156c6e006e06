package org.throughline.notification;

/** The frequencies of mail that a person can choose. */
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
