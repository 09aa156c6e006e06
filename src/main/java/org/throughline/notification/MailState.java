package org.throughline.notification;

/**
 * What became of a mail.
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
	/** Nobody knows whether the mail server took it. It is never sent again by itself. */
	UNCERTAIN,
	/** Nothing was left to say. */
	EMPTY

}
