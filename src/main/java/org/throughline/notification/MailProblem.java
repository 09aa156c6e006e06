package org.throughline.notification;

/**
 * The reason why a mail was not sent. It reveals nothing of the content.
 */
public enum MailProblem {

	/** The mail server does not respond, or refuses the sign-in. */
	NO_SERVER,
	/** The mail could not be made: something is wrong with the application. */
	NOT_MADE,
	/** The mail server asks to try again later. */
	LATER,
	/** The mail server does not know the address or refuses it. */
	ADDRESS_REFUSED,
	/** The mail server accepted the mail, which was then returned. */
	RETURNED,
	/** The mail server refuses the mail. */
	MAIL_REFUSED,
	/** All attempts failed. */
	GAVE_UP,
	/** The connection broke, or the application stopped, while it was handed over. */
	NO_ANSWER,
	/** The person has no address any more, or has turned off such mails. */
	NOT_WANTED

}
