package org.throughline.account;

/**
 * Kinds of security events.
 */
public enum SecurityEventKind {

	/** Someone signed in. */
	SIGNED_IN,
	/**
	 * A sign-in failed: unknown email address, wrong password, disabled account or no
	 * password.
	 */
	SIGN_IN_FAILED,
	/** A sign-in was refused after too many failures. */
	SIGN_IN_THROTTLED,
	/** The password was right, and the code of the second step wrong. */
	SECOND_STEP_FAILED,
	/** A signed-in person confirmed again who they are, before something dangerous. */
	SECOND_STEP_PASSED,
	/** A person added a way to confirm their sign-in. */
	SECOND_FACTOR_ADDED,
	/** A way to confirm a sign-in was removed. */
	SECOND_FACTOR_REMOVED,
	/** An identity at a sign-in provider was bound to an account, or allowed again. */
	IDENTITY_BOUND,
	/** An identity at a sign-in provider was removed from an account. */
	IDENTITY_REMOVED,
	/** A person made new recovery codes. */
	RECOVERY_CODES_MADE,
	/** Someone signed out. */
	SIGNED_OUT,
	/** An administrator forgot the failed sign-ins of a person. */
	BLOCK_REMOVED,
	/** A role was granted. */
	GRANTED,
	/** A grant was revoked. */
	REVOKED,
	/** An account was added. */
	USER_ADDED,
	/** An account was disabled. */
	USER_DISABLED,
	/** An account was enabled again. */
	USER_ENABLED,
	/** A password was set or changed. */
	PASSWORD_SET,
	/** A one-time link was created. */
	LINK_MADE,
	/** Somebody asked for a link because of a forgotten password. */
	LINK_REQUESTED,
	/** A person was invited by mail. */
	INVITED,
	/** Private links were ended. */
	LINK_REVOKED,
	/** A signed-in person was refused access. */
	REFUSED,
	/** The archive of a partnership was exported. */
	ARCHIVE_EXPORTED,
	/** The archive of a partnership was imported. */
	ARCHIVE_IMPORTED,
	/** A copy of a paper with its exempt parts was downloaded. */
	EXEMPT_COPY_DOWNLOADED,
	/** An administrator searched all records for a person's name. */
	NAME_SEARCHED

}
