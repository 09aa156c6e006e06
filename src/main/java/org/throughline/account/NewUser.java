package org.throughline.account;

/**
 * A person to be added.
 *
 * @param email the address under which the person will sign in
 * @param displayName the name shown
 */
public record NewUser(String email, String displayName) {

	/** Longest email address and name that are accepted. */
	public static final int LONGEST = 100;

}
