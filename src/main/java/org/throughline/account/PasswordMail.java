package org.throughline.account;

/**
 * Mails people a one-time link to set a password, and changes of how they sign in. The
 * module that sends mails does it.
 */
public interface PasswordMail {

	/** Returns whether a mail server is set. */
	boolean possible();

	/**
	 * Puts a mail into the outbox, if somebody with a role has this email address. The
	 * link is made when the mail is sent, by {@link PasswordService#linkFor}.
	 * @param invitation whether it is the first one
	 */
	void send(String email, boolean invitation);

	/** Tells a person that how they sign in has been changed. */
	void sendSignInChanged(String email);

}
