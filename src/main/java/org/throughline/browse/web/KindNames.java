package org.throughline.browse.web;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;

/**
 * The names of kinds of records that the search finds, and of their statuses.
 */
@Component
class KindNames {

	private final Messages messages;

	KindNames(Messages messages) {
		this.messages = messages;
	}

	/** Returns the name of a kind. */
	public String kind(String kind) {
		String name = this.messages.textOr("", "SearchKind." + kind);
		return name.isEmpty() ? message("StatementKind." + kind) : name;
	}

	/** Returns the name of a status. */
	public String message(String key) {
		return this.messages.text(key);
	}

}
