package org.throughline.notification;

/**
 * A mail as it is sent. It is never stored: it may contain the secrets of private links.
 *
 * @param unsubscribe address of the one-click unsubscription
 */
record ComposedMail(String email, String name, String subject, String text, String html, String unsubscribe) {

}
