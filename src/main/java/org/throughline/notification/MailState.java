package org.throughline.notification;

/**
 * The state of a mail in the outbox.
 */
public enum MailState {

	/** To be sent, or to be tried again. */
	WAITING,
	/** Given to the mail server, which has not answered. */
	SENDING, SENT,
	/** Would have been sent, but no mail server is set. */
	KEPT,
	/** The mail server refused it. */
	REFUSED,
	/**
	 * It is unknown whether the mail server accepted it. It is never sent again
	 * automatically.
	 */
	UNCERTAIN,
	/** Its notices no longer applied. */
	EMPTY

}
