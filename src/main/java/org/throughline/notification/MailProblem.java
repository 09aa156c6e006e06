package org.throughline.notification;

/**
 * Why a mail was not sent, in words that tell nothing of its content.
 */
public enum MailProblem {

	/** The mail server does not answer, or refuses the sign-in. */
	NO_SERVER,
	/** The mail could not be made: something is wrong with the application. */
	NOT_MADE,
	/** The mail server asks to try again later. */
	LATER,
	/** The mail server does not know or take the address. */
	ADDRESS_REFUSED,
	/** The mail server took the mail, and it came back. */
	RETURNED,
	/** The mail server does not take the mail. */
	MAIL_REFUSED,
	/** It was tried too often. */
	GAVE_UP,
	/** The connection broke, or the application stopped, while it was handed over. */
	NO_ANSWER,
	/** The person has no address any more, or wants no such mail. */
	NOT_WANTED

}
