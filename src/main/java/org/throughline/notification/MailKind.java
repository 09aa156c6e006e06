package org.throughline.notification;

/** The kinds of mail, by the rule for their sending time. */
enum MailKind {

	/** A link to set the first password, at any hour. */
	INVITATION,
	/** A link to replace a forgotten password, at any hour. */
	PASSWORD,
	/** The second step of signing in was changed, at any hour. */
	SECOND_STEP,
	/** Something urgent, at any hour. */
	URGENT,
	/** Anything, for people who want each at once, in working hours. */
	AT_ONCE,
	/** All of a day or week, in working hours and not more than once a day. */
	GROUPED;

	/** Returns whether it is about signing in, and brings no notices. */
	boolean ofSignIn() {
		return this == INVITATION || this == PASSWORD || this == SECOND_STEP;
	}

}
