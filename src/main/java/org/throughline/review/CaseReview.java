package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;

/**
 * A review of a case. Type and regime are fixed when it comes into being; it becomes
 * public only by {@link #publish}.
 */
@Entity
class CaseReview {

	@Id
	private UUID id;

	private UUID partnershipId;

	private String reference;

	@Enumerated(EnumType.STRING)
	private ReviewType type;

	private @Nullable String regimeKey;

	private @Nullable String pseudonym;

	private @Nullable String describedAs;

	private @Nullable Integer childrenCount;

	private @Nullable String subject;

	@Enumerated(EnumType.STRING)
	private ReviewStatus status;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	@Enumerated(EnumType.STRING)
	private @Nullable PublicationForm publicationForm;

	private @Nullable LocalDate plannedPublicationOn;

	@Enumerated(EnumType.STRING)
	private @Nullable DatePrecision plannedPublicationPrecision;

	private @Nullable LocalDate availableUntil;

	private boolean lookedAfter;

	private boolean careLeaver;

	private @Nullable String notifyingArea;

	private @Nullable String homeAreas;

	private @Nullable String periodLabel;

	private @Nullable String summary;

	private @Nullable String publicNote;

	private @Nullable Integer declaredRecommendations;

	private @Nullable String url;

	private @Nullable UUID convertedFromId;

	private @Nullable String overrideReason;

	private @Nullable String overrideLegalOfficer;

	private @Nullable Instant overrideAt;

	private @Nullable String source;

	private @Nullable String note;

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

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected CaseReview() {
	}

	CaseReview(UUID id, UUID partnershipId, String reference, ReviewType type, @Nullable String regimeKey) {
		Assert.hasText(reference, "a review has a name in addresses");
		this.id = id;
		this.partnershipId = partnershipId;
		this.reference = reference;
		this.type = type;
		this.regimeKey = regimeKey;
		this.status = ReviewStatus.OPEN;
		this.visibility = Visibility.INTERNAL;
		this.nextNumber = 1;
	}

	/** Names it and says where it belongs; for a review just begun. */
	void begin(@Nullable String pseudonym, @Nullable String describedAs, @Nullable String subject,
			@Nullable String notifyingArea) {
		this.pseudonym = pseudonym;
		this.describedAs = describedAs;
		this.subject = subject;
		this.notifyingArea = notifyingArea;
	}

	/** Says this about it from now on. */
	void describe(ReviewEdit edit, Set<UUID> themes, Set<UUID> partners) {
		this.pseudonym = edit.pseudonym();
		this.describedAs = edit.describedAs();
		this.subject = edit.subject();
		this.status = edit.status();
		this.visibility = edit.visibility();
		this.publicationForm = edit.publicationForm();
		this.plannedPublicationOn = edit.plannedOn();
		this.plannedPublicationPrecision = edit.plannedPrecision();
		this.periodLabel = edit.periodLabel();
		var particulars = edit.particulars();
		this.childrenCount = particulars.childrenCount();
		this.lookedAfter = particulars.lookedAfter();
		this.careLeaver = particulars.careLeaver();
		this.notifyingArea = particulars.notifyingArea();
		this.homeAreas = particulars.homeAreas().isEmpty() ? null : String.join("\n", particulars.homeAreas());
		this.summary = particulars.summary();
		this.publicNote = particulars.publicNote();
		this.declaredRecommendations = particulars.declaredRecommendations();
		this.url = particulars.url();
		this.availableUntil = particulars.availableUntil();
		this.source = particulars.source();
		this.note = particulars.note();
		this.themes.retainAll(themes);
		this.themes.addAll(themes);
		this.partners.retainAll(partners);
		this.partners.addAll(partners);
	}

	/** From now on everyone may read it, or its summary. */
	void publish(Visibility visibility, PublicationForm form, @Nullable LocalDate availableUntil) {
		Assert.isTrue(visibility.summaryReadableByPublic(), "published is what the public may read");
		this.visibility = visibility;
		this.publicationForm = form;
		if (visibility == Visibility.PUBLIC) {
			this.status = ReviewStatus.PUBLISHED;
			this.availableUntil = availableUntil;
		}
	}

	/** It becomes public although a delay lasts. */
	void override(String reason, String legalOfficer, Instant at) {
		Assert.hasText(reason, "an override has a reason");
		Assert.hasText(legalOfficer, "an override names who advised on the law");
		this.overrideReason = reason;
		this.overrideLegalOfficer = legalOfficer;
		this.overrideAt = at;
	}

	/** The public reads it no longer. */
	void withdraw(Visibility visibility) {
		Assert.isTrue(!visibility.summaryReadableByPublic(), "what is withdrawn is not for the public");
		this.visibility = visibility;
		if (this.status == ReviewStatus.PUBLISHED) {
			this.status = ReviewStatus.COMPLETED_UNPUBLISHED;
		}
		this.overrideReason = null;
		this.overrideLegalOfficer = null;
		this.overrideAt = null;
	}

	/** The review a rapid review led to; what is known of the case comes along. */
	CaseReview converted(UUID id, String reference, @Nullable String regimeKey) {
		Assert.state(this.type == ReviewType.RAPID_REVIEW, "only a rapid review is converted");
		var led = new CaseReview(id, this.partnershipId, reference, ReviewType.LCSPR, regimeKey);
		led.begin(this.pseudonym, null, this.subject, this.notifyingArea);
		led.childrenCount = this.childrenCount;
		led.homeAreas = this.homeAreas;
		led.lookedAfter = this.lookedAfter;
		led.careLeaver = this.careLeaver;
		led.themes.addAll(this.themes);
		led.partners.addAll(this.partners);
		led.cameFrom(this);
		this.status = ReviewStatus.COMPLETED;
		return led;
	}

	void cameFrom(CaseReview earlier) {
		Assert.state(this.convertedFromId == null, "a review comes from one review");
		this.convertedFromId = earlier.id;
	}

	/** The next number of an event, a delay, an document or a learning point. */
	int issueNumber() {
		return this.nextNumber++;
	}

	/** Whether one of its parts has, or had, this number. */
	boolean hasIssued(int number) {
		return number > 0 && number < this.nextNumber;
	}

	UUID id() {
		return this.id;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	String reference() {
		return this.reference;
	}

	ReviewType type() {
		return this.type;
	}

	Visibility visibility() {
		return this.visibility;
	}

	@Nullable UUID convertedFromId() {
		return this.convertedFromId;
	}

	@Nullable String pseudonym() {
		return this.pseudonym;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CaseReview review && this.id.equals(review.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
