package org.throughline.notification;

/**
 * Why a mail leaves when it does.
 */
enum MailKind {

	/** Something urgent, at any hour. */
	URGENT,
	/** Anything, for people who want each at once, in working hours. */
	AT_ONCE,
	/** All of a day or week, in working hours and not more than once a day. */
	GROUPED

}
