package org.throughline.account;

/**
 * Rules about people and their grants that a command may run against.
 */
public enum AccountRule {

	/** Two people never share an email address. */
	EMAIL_TAKEN,
	/** The same grant is not given twice. */
	GRANT_HELD_ALREADY,
	/** An administrator is one for the whole installation. */
	ADMINISTRATOR_EVERYWHERE,
	/** Every role but the administrator's is held in a partnership. */
	PARTNERSHIP_NEEDED,
	/** A partner agency's user belongs to one organisation. */
	ORGANISATION_NEEDED,
	/** There is always an enabled administrator. */
	LAST_ADMINISTRATOR,
	/** A link that sets a password is for enabled accounts only. */
	DISABLED_ACCOUNT

}
