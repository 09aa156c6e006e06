package org.throughline.account;

/**
 * Rules on people and their grants.
 */
public enum AccountRule {

	/** Email addresses are unique. */
	EMAIL_TAKEN,
	/** A grant is given only once. */
	GRANT_HELD_ALREADY,
	/** Administrators are not limited to a partnership. */
	ADMINISTRATOR_EVERYWHERE,
	/** Every other role needs a partnership. */
	PARTNERSHIP_NEEDED,
	/** The partner agency role needs an organisation. */
	ORGANISATION_NEEDED,
	/** There must be an enabled administrator. */
	LAST_ADMINISTRATOR,
	/** One-time links are for enabled accounts only. */
	DISABLED_ACCOUNT

}
