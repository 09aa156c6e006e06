package org.throughline.account;

/**
 * What an administrator can look up about the safety of the installation.
 */
public enum SecurityEventKind {

	/** Someone signed in. */
	SIGNED_IN,
	/** Unknown name, wrong password, disabled account or no password yet. */
	SIGN_IN_FAILED,
	/** Too many failures before: not even tried. */
	SIGN_IN_THROTTLED,
	/** Someone signed out. */
	SIGNED_OUT,
	/** A grant was given. */
	GRANTED,
	/** A grant was taken away. */
	REVOKED,
	/** An account was added. */
	USER_ADDED,
	/** An account was disabled. */
	USER_DISABLED,
	/** An account was enabled again. */
	USER_ENABLED,
	/** A password was set or changed. */
	PASSWORD_SET,
	/** A one-time link was made. */
	LINK_MADE,
	/** A signed-in person asked for what is not theirs. */
	REFUSED,
	/** A whole partnership was taken out as an archive. */
	ARCHIVE_TAKEN_OUT,
	/** A whole partnership was brought in from an archive. */
	ARCHIVE_BROUGHT_IN

}
