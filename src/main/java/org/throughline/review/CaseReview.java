package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.security.Visibility;

/**
 * A review of a case. Its type and regime are set when it is added. Only {@link #publish}
 * makes it public.
 */
@Entity
class CaseReview extends AggregateRoot {

	private UUID partnershipId;

	private String reference;

	@Enumerated(EnumType.STRING)
	private ReviewType type;

	private @Nullable String regimeKey;

	@Embedded
	private ReviewContent content;

	@Embedded
	private @Nullable PublicationOverride override;

	private @Nullable UUID convertedFromId;

	@OptimisticLock(excluded = true)
	private int nextNumber;

	@ElementCollection
	@CollectionTable(name = "review_theme", joinColumns = @JoinColumn(name = "review_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "review_partner", joinColumns = @JoinColumn(name = "review_id"))
	@Column(name = "organisation_id")
	private Set<UUID> partners = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "work_stream", joinColumns = @JoinColumn(name = "review_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "name")
	@OptimisticLock(excluded = true)
	private List<String> workStreams = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "publication_step", joinColumns = @JoinColumn(name = "review_id"))
	@MapKeyColumn(name = "step")
	@MapKeyEnumerated(EnumType.STRING)
	@OptimisticLock(excluded = true)
	private Map<PublicationStep, StepAnswer> steps = new EnumMap<>(PublicationStep.class);

	@SuppressWarnings("NullAway.Init")
	protected CaseReview() {
	}

	CaseReview(UUID id, UUID partnershipId, String reference, ReviewType type, @Nullable String regimeKey) {
		super(id);
		Assert.hasText(reference, "A review needs a reference");
		this.partnershipId = partnershipId;
		this.reference = reference;
		this.type = type;
		this.regimeKey = regimeKey;
		this.content = new ReviewContent(ReviewNaming.NONE, ReviewProgress.NEW, CaseFacts.NONE, ReviewText.NONE);
		this.nextNumber = 1;
	}

	/** Records the names and the facts of a new review. */
	void describe(ReviewNaming naming, CaseFacts facts) {
		this.content = new ReviewContent(naming, this.content.progress(), facts, this.content.text());
	}

	/** Replaces the content, the themes and the partner organisations. */
	void replaceContent(ReviewContent newContent, Set<UUID> newThemes, Set<UUID> newPartners) {
		this.content = newContent;
		this.themes.retainAll(newThemes);
		this.themes.addAll(newThemes);
		this.partners.retainAll(newPartners);
		this.partners.addAll(newPartners);
	}

	/** Makes the review or its summary public. */
	void publish(Visibility visibility, PublicationForm form, @Nullable LocalDate availableUntil) {
		Assert.isTrue(visibility.summaryReadableByPublic(), "A published review must be public");
		var progress = this.content.progress().withVisibility(visibility).withPublicationForm(form);
		if (visibility == Visibility.PUBLIC) {
			this.content = this.content.with(progress.withStatus(ReviewStatus.PUBLISHED))
				.with(this.content.text().withAvailableUntil(availableUntil));
		}
		else {
			this.content = this.content.with(progress);
		}
	}

	/** Records why the review is published despite a delay. */
	void override(PublicationOverride reason) {
		this.override = reason;
	}

	/** Withdraws the review from the public. */
	void withdraw(Visibility visibility) {
		Assert.isTrue(!visibility.summaryReadableByPublic(), "A withdrawn review must not be public");
		var progress = this.content.progress().withVisibility(visibility);
		this.content = this.content.with((progress.status() == ReviewStatus.PUBLISHED)
				? progress.withStatus(ReviewStatus.COMPLETED_UNPUBLISHED) : progress);
		this.override = null;
	}

	/** Returns the practice review that follows this rapid review. */
	CaseReview convert(UUID id, String newReference, @Nullable String newRegimeKey) {
		Assert.state(this.type == ReviewType.RAPID_REVIEW, "Only a rapid review is converted");
		var converted = new CaseReview(id, this.partnershipId, newReference, ReviewType.LCSPR, newRegimeKey);
		var naming = this.content.naming();
		converted.describe(new ReviewNaming(naming.pseudonym(), null, naming.subject()), this.content.facts());
		converted.themes.addAll(this.themes);
		converted.partners.addAll(this.partners);
		converted.follow(this);
		this.content = this.content.with(this.content.progress().withStatus(ReviewStatus.COMPLETED));
		return converted;
	}

	/** Records the rapid review that this review follows. */
	void follow(CaseReview earlier) {
		Assert.state(this.convertedFromId == null, "A review follows one rapid review");
		this.convertedFromId = earlier.id();
	}

	void replaceWorkStreams(List<String> names) {
		if (!this.workStreams.equals(names)) {
			this.workStreams.clear();
			this.workStreams.addAll(names);
		}
	}

	List<String> workStreams() {
		return List.copyOf(this.workStreams);
	}

	/** Returns the answer to a step before publication. */
	StepDetails step(PublicationStep step) {
		var answer = this.steps.get(step);
		return (answer != null) ? new StepDetails(step, answer.doneOn(), answer.notApplicableReason(), answer.version())
				: new StepDetails(step, null, null);
	}

	/** Records the answer to a step before publication, or removes it. */
	void answer(StepDetails step) {
		if (step.answered()) {
			this.steps.put(step.step(),
					new StepAnswer(step.doneOn(), step.notApplicableReason(), step(step.step()).version() + 1));
		}
		else {
			this.steps.remove(step.step());
		}
	}

	/** Returns the number of the next event, delay, document or learning point. */
	int issueNumber() {
		return this.nextNumber++;
	}

	/** Returns whether a part has or had this number. */
	boolean hasIssued(int number) {
		return number > 0 && number < this.nextNumber;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	ReviewType type() {
		return this.type;
	}

	ReviewContent content() {
		return this.content;
	}

	Visibility visibility() {
		return this.content.progress().visibility();
	}

	@Nullable String pseudonym() {
		return this.content.naming().pseudonym();
	}

	/** Returns the pseudonym if everyone can read the review, or {@code null}. */
	@Nullable String publicPseudonym() {
		return this.content.publicPseudonym();
	}

}
