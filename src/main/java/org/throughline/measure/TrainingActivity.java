package org.throughline.measure;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A training activity with its themes.
 */
@Entity
class TrainingActivity extends NumberedRoot {

	private TrainingContent content;

	private @Nullable LateEntry late;

	private @Nullable UUID reportId;

	private @Nullable UUID providerId;

	private @Nullable UUID linkedReviewId;

	private @Nullable UUID requestId;

	@ElementCollection
	@CollectionTable(name = "training_theme", joinColumns = @JoinColumn(name = "activity_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected TrainingActivity() {
	}

	TrainingActivity(UUID partnershipId, int number, TrainingContent content, Links links) {
		super(TimeOrderedId.next(), partnershipId, number);
		update(content, links);
	}

	/** Replaces the content, the report, the provider, the review and the themes. */
	final void update(TrainingContent content, Links links) {
		this.content = content;
		this.reportId = links.reportId();
		this.providerId = links.providerId();
		this.linkedReviewId = links.reviewId();
		if (!this.themes.equals(links.themes())) {
			this.themes.retainAll(links.themes());
			this.themes.addAll(links.themes());
		}
	}

	/** Records the request whose accepted return contains it. */
	TrainingActivity returnedTo(@Nullable UUID requestId) {
		this.requestId = requestId;
		return this;
	}

	LateEntry late() {
		return Objects.requireNonNullElse(this.late, LateEntry.NONE);
	}

	TrainingContent content() {
		return this.content;
	}

	record Links(@Nullable UUID reportId, @Nullable UUID providerId, @Nullable UUID reviewId, Set<UUID> themes) {

	}

}
