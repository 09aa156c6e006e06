package org.throughline.action;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A recommendation of a review, an audit, a report or an event. Its source never changes.
 */
@Entity
class Recommendation extends AggregateRoot {

	private UUID partnershipId;

	private String reference;

	private int position;

	@Embedded
	private RecommendationOrigin source;

	@Embedded
	private RecommendationContent content;

	@Embedded
	private ResponseDetails response;

	private @Nullable LocalDate respondedOn;

	@Embedded
	private OutcomeDetails outcome;

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

	Recommendation(UUID id, UUID partnershipId, int number, RecommendationOrigin source, RecommendationContent content,
			ResponseDetails response, OutcomeDetails outcome, Links links) {
		super(id);
		this.partnershipId = partnershipId;
		this.reference = ActionNumbering.recommendation(number);
		this.position = number;
		this.source = source;
		this.response = response;
		this.outcome = outcome;
		this.content = content;
		replace(links);
	}

	void replace(RecommendationContent newContent, Links links) {
		this.content = newContent;
		replace(links);
	}

	private void replace(Links links) {
		Action.replace(this.organisations, links.organisations());
		Action.replace(this.themes, links.themes());
	}

	/** Records a response that is known on this day. */
	void recordResponse(ResponseDetails given, LocalDate day) {
		this.response = given;
		this.respondedOn = day;
	}

	void recordOutcome(OutcomeDetails decided) {
		this.outcome = decided;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	String reference() {
		return this.reference;
	}

	record Links(Set<UUID> organisations, Set<UUID> themes) {

	}

}
