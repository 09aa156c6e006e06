package org.throughline.assurance;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An assessment of one's own work against one set of standards, by an organisation or by
 * the partnership itself. It exists as soon as it is requested.
 */
@Entity
class SelfAssessment extends AggregateRoot {

	private UUID partnershipId;

	private UUID setId;

	/** The assessed organisation, or {@code null} for the partnership itself. */
	private @Nullable UUID organisationId;

	@Embedded
	private SelfAssessmentContent content;

	private @Nullable UUID reportId;

	private @Nullable UUID copiedFromId;

	/** The ratings by number of the standard. */
	@ElementCollection
	@CollectionTable(name = "standard_rating", joinColumns = @JoinColumn(name = "assessment_id"))
	@MapKeyColumn(name = "number")
	private Map<Integer, StandardRating> ratings = new HashMap<>();

	/** The results by question, by position. */
	@ElementCollection
	@CollectionTable(name = "question_result", joinColumns = @JoinColumn(name = "assessment_id"))
	@MapKeyColumn(name = "position")
	private Map<Integer, QuestionResult> results = new HashMap<>();

	@SuppressWarnings("NullAway.Init")
	protected SelfAssessment() {
	}

	/**
	 * Creates a self-assessment of an organisation, or of the partnership itself.
	 * @param bodyId the organisation or the partnership
	 */
	SelfAssessment(UUID partnershipId, UUID setId, UUID bodyId, SelfAssessmentContent content) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.setId = setId;
		this.organisationId = bodyId.equals(partnershipId) ? null : bodyId;
		this.content = content;
	}

	void replace(SelfAssessmentContent content, @Nullable UUID reportId) {
		this.content = content;
		this.reportId = reportId;
	}

	/** Replaces the self-assessed rating of a standard and keeps its moderation. */
	void rate(int number, StandardRating rating) {
		var before = this.ratings.get(number);
		this.ratings.put(number, (before != null) ? rating.moderated(before.moderation()) : rating);
	}

	/** Whether the organisation has rated a standard for this audit. */
	boolean rated(int number) {
		var rating = this.ratings.get(number);
		return rating != null && rating.level() != null && rating.confirmed();
	}

	/** Replaces the moderation of a standard that has been rated. */
	void moderate(int number, Moderation moderation) {
		this.ratings.computeIfPresent(number, (key, rating) -> rating.moderated(moderation));
	}

	void clearResults() {
		this.results.clear();
	}

	/**
	 * Records the result of a question, in place of an earlier one.
	 * @param unrated the rating of its standard, if there is none yet
	 */
	void record(QuestionResult result, StandardRating unrated) {
		this.ratings.putIfAbsent(result.number(), unrated);
		int position = this.results.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().sameQuestion(result))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseGet(() -> this.results.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
		this.results.put(position, result);
	}

	/** Whether no conclusion, rating or result has been entered. */
	boolean untouched() {
		return this.content.conclusion() == null && this.results.isEmpty()
				&& this.ratings.values().stream().allMatch(StandardRating::empty);
	}

	/**
	 * Copies scope and ratings of the previous audit; the ratings are to be confirmed.
	 */
	void copyFrom(SelfAssessment earlier, Map<Integer, StandardRating> copied) {
		this.copiedFromId = earlier.id();
		this.content = this.content.copiedFrom(earlier.content);
		copied.forEach(this::rate);
	}

	UUID standardSetId() {
		return this.setId;
	}

	/** Returns the assessed organisation, or the partnership. */
	UUID bodyId() {
		return (this.organisationId != null) ? this.organisationId : this.partnershipId;
	}

	SelfAssessmentContent content() {
		return this.content;
	}

	@Nullable UUID reportId() {
		return this.reportId;
	}

	Map<Integer, StandardRating> ratings() {
		return Collections.unmodifiableMap(this.ratings);
	}

}
