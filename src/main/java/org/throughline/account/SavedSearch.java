package org.throughline.account;

import java.util.UUID;

import jakarta.persistence.Entity;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A search, or another list with its filters and sort, that a person saved under a name.
 * It is visible to this person only.
 */
@Entity
class SavedSearch extends AggregateRoot {

	private UUID userId;

	private String name;

	private String path;

	private String query;

	@SuppressWarnings("NullAway.Init")
	protected SavedSearch() {
	}

	SavedSearch(UUID userId, String name, String path, String query) {
		super(TimeOrderedId.next());
		this.userId = userId;
		this.name = name;
		this.path = path;
		this.query = query;
	}

	void rename(String newName) {
		this.name = newName;
	}

	SavedSearchDetails details() {
		return new SavedSearchDetails(id(), this.name, this.path, this.query, version());
	}

}
