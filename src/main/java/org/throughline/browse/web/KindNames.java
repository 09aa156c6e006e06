package org.throughline.browse.web;

import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The names of kinds of records that the search finds, and of their statuses.
 */
@Component
class KindNames {

	private final MessageSource messages;

	KindNames(MessageSource messages) {
		this.messages = messages;
	}

	/** Returns the name of a kind. */
	public String kind(String kind) {
		String name = this.messages.getMessage("SearchKind." + kind, null, null, Locale.UK);
		return (name != null) ? name : message("StatementKind." + kind);
	}

	/** Returns the name of a status. */
	public String message(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, Locale.UK));
	}

}
