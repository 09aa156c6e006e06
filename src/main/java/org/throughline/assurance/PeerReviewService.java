package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/** Manages peer reviews of self-assessments, for the partnership's business manager. */
@Service
@Transactional(readOnly = true)
public class PeerReviewService {

	private final PeerReviewRepository reviews;

	private final AssessmentReader reader;

	private final NumberedEntities numbered;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	PeerReviewService(PeerReviewRepository reviews, AssessmentReader reader, NumberedEntities numbered,
			AssuranceLookups lookups, CurrentUser user) {
		this.reviews = reviews;
		this.reader = reader;
		this.numbered = numbered;
		this.lookups = lookups;
		this.user = user;
	}

	/** The peer reviews of a set, by number. */
	public List<PeerReviewDetails> list(UUID partnershipId, StandardSetDetails set) {
		this.user.requireManager(partnershipId);
		return this.reader.peerReviews(List.of(set), "true", Map.of());
	}

	/** The peer reviews of several sets, by set and number. */
	public List<PeerReviewDetails> all(UUID partnershipId, List<StandardSetDetails> sets) {
		this.user.requireManager(partnershipId);
		return this.reader.peerReviews(sets, "p.partnership_id = :partnership", Map.of("partnership", partnershipId));
	}

	/**
	 * One peer review.
	 * @throws NotFoundException if there is none
	 */
	public PeerReviewDetails details(UUID partnershipId, StandardSetDetails set, int number) {
		return Records.one(list(partnershipId, set), (review) -> review.number() == number);
	}

	@Transactional
	public void add(UUID partnershipId, StandardSetDetails set, PeerReviewEdit edit) {
		this.user.requireManager(partnershipId);
		var links = links(partnershipId, set, edit);
		this.numbered.add(PeerReview.class, partnershipId,
				(number) -> new PeerReview(partnershipId, number, set.id(), edit.content(), links));
	}

	/** Changes a peer review, unless it has changed since this version. */
	@Transactional
	public void edit(UUID partnershipId, StandardSetDetails set, int number, int version, PeerReviewEdit edit) {
		var review = find(partnershipId, set, number);
		var links = links(partnershipId, set, edit);
		review.requireVersion(version);
		review.replace(edit.content(), links);
		this.reviews.flush();
	}

	/** Removes a peer review, unless it has changed since this version. */
	@Transactional
	public void remove(UUID partnershipId, StandardSetDetails set, int number, int version) {
		var review = find(partnershipId, set, number);
		review.requireVersion(version);
		this.reviews.delete(review);
		this.reviews.flush();
	}

	private PeerReview find(UUID partnershipId, StandardSetDetails set, int number) {
		this.user.requireManager(partnershipId);
		return this.reviews.findBySetIdAndNumber(set.id(), number).orElseThrow(NotFoundException::new);
	}

	private PeerReview.Links links(UUID partnershipId, StandardSetDetails set, PeerReviewEdit edit) {
		return new PeerReview.Links(assessment(partnershipId, set, edit.organisationSlug()),
				this.lookups.report("report", partnershipId, edit.reportSlug()));
	}

	private @Nullable UUID assessment(UUID partnershipId, StandardSetDetails set, @Nullable String organisation) {
		if (organisation == null) {
			return null;
		}
		return this.lookups.findAssessment(partnershipId, set, organisation)
			.map(SelfAssessment::id)
			.orElseThrow(() -> new RuleViolation("organisation", "peerReview.organisation.unknown", organisation));
	}

}
