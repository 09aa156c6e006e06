package org.throughline.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;

/**
 * What a review, an audit, a report or an event recommends. Where it comes from is fixed
 * when it comes into being.
 */
@Entity
class Recommendation extends AggregateRoot {

	private UUID partnershipId;

	private String reference;

	@Enumerated(EnumType.STRING)
	private SourceType sourceType;

	private @Nullable UUID sourceId;

	private String sourceTitle;

	private int position;

	private @Nullable String numberAsWritten;

	private String wording;

	private @Nullable String addressees;

	@Enumerated(EnumType.STRING)
	private RecommendationResponse response;

	private @Nullable String responseReason;

	private @Nullable String progressAsWritten;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable LocalDate madeOn;

	private @Nullable String note;

	private @Nullable String importKey;

	@ElementCollection
	@CollectionTable(name = "recommendation_point", joinColumns = @JoinColumn(name = "recommendation_id"))
	@OrderColumn(name = "position")
	private List<Point> points = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "recommendation_addressee", joinColumns = @JoinColumn(name = "recommendation_id"))
	@Column(name = "organisation_id")
	private Set<UUID> organisations = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "recommendation_theme", joinColumns = @JoinColumn(name = "recommendation_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Recommendation() {
	}

	Recommendation(UUID id, UUID partnershipId, String reference, int position, SourceType sourceType,
			@Nullable UUID sourceId, Particulars particulars) {
		super(id);
		this.partnershipId = partnershipId;
		this.reference = reference;
		this.position = position;
		this.sourceType = sourceType;
		this.sourceId = sourceId;
		this.response = RecommendationResponse.NOT_STATED;
		apply(particulars);
	}

	/** Replaces the content. */
	void update(Particulars particulars) {
		apply(particulars);
	}

	private void apply(Particulars particulars) {
		Assert.hasText(particulars.wording(), "A recommendation needs a wording");
		Assert.hasText(particulars.sourceTitle(), "A recommendation needs a source");
		this.sourceTitle = particulars.sourceTitle();
		this.numberAsWritten = particulars.numberAsWritten();
		this.wording = particulars.wording();
		this.addressees = particulars.addressees();
		this.progressAsWritten = particulars.progressAsWritten();
		this.visibility = particulars.visibility();
		this.madeOn = particulars.madeOn();
		this.note = particulars.note();
		replacePoints(particulars.points());
		Action.replace(this.organisations, particulars.organisations());
		Action.replace(this.themes, particulars.themes());
	}

	private void replacePoints(List<String> wordings) {
		if (!this.points.stream().map((point) -> point.wording).toList().equals(wordings)) {
			this.points.clear();
			wordings.forEach((wording) -> this.points.add(new Point(TimeOrderedId.next(), wording)));
		}
	}

	void recordResponse(RecommendationResponse answer, @Nullable String reason) {
		Assert.state(!answer.needsReason() || reason != null, "This response needs a reason");
		this.response = answer;
		this.responseReason = reason;
	}

	void markImported(@Nullable String key) {
		this.importKey = key;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	String reference() {
		return this.reference;
	}

	/** What a recommendation says. */
	record Particulars(String sourceTitle, @Nullable String numberAsWritten, String wording, List<String> points,
			@Nullable String addressees, @Nullable String progressAsWritten, Visibility visibility,
			@Nullable LocalDate madeOn, @Nullable String note, Set<UUID> organisations, Set<UUID> themes) {

	}

	/** A sub-point. */
	@Embeddable
	static class Point {

		private UUID id;

		private String wording;

		@SuppressWarnings("NullAway.Init")
		protected Point() {
		}

		Point(UUID id, String wording) {
			Assert.hasText(wording, "A point needs a wording");
			this.id = id;
			this.wording = wording;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Point point && this.id.equals(point.id) && this.wording.equals(point.wording);
		}

		@Override
		public int hashCode() {
			return this.id.hashCode();
		}

	}

}
