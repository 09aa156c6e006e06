package org.throughline.notification;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it is sent. It is never stored: it may contain the secrets of private links.
 *
 * @param unsubscribe address of the one-click unsubscription; {@code null} for a mail
 * that the person asked for
 */
record ComposedMail(String email, String name, String subject, String text, String html, @Nullable String unsubscribe) {

}
