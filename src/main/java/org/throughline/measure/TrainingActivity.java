package org.throughline.measure;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;

/**
 * A training activity with its themes.
 */
@Entity
class TrainingActivity extends NumberedRoot {

	private @Nullable String importKey;

	private TrainingContent content;

	private @Nullable UUID providerId;

	@ElementCollection
	@CollectionTable(name = "training_theme", joinColumns = @JoinColumn(name = "activity_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected TrainingActivity() {
	}

	TrainingActivity(UUID id, UUID partnershipId, int number, TrainingContent content, @Nullable String importKey) {
		super(id, partnershipId, number);
		this.content = content;
		this.importKey = importKey;
	}

	/** Replaces the content, the provider and the themes. */
	TrainingActivity update(TrainingContent content, @Nullable UUID provider, Set<UUID> themes) {
		this.content = content;
		this.providerId = provider;
		if (!this.themes.equals(themes)) {
			this.themes.retainAll(themes);
			this.themes.addAll(themes);
		}
		return this;
	}

	TrainingContent content() {
		return this.content;
	}

	@Nullable UUID providerId() {
		return this.providerId;
	}

}
