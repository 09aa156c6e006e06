package org.throughline.account;

/**
 * A new person.
 *
 * @param email the email address to sign in with
 * @param displayName the displayed name
 */
public record NewUser(String email, String displayName) {

	/** Maximum length of email addresses and names. */
	public static final int LONGEST = 100;

}
