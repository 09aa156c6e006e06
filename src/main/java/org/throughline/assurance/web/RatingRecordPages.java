package org.throughline.assurance.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and removal pages of rating schemes, standards, self-assessments and peer
 * reviews.
 */
final class RatingRecordPages {

	private static final String SELF_ASSESSMENTS = "self-assessments";

	private RatingRecordPages() {
	}

	/** Rating schemes, own and shared. */
	@Component
	static class Schemes implements RecordPages {

		private final RatingSchemeService schemes;

		Schemes(RatingSchemeService schemes) {
			this.schemes = schemes;
		}

		@Override
		public String path() {
			return "rating-schemes/{scheme}";
		}

		@Override
		public String kind() {
			return "ratingScheme";
		}

		@Override
		public Found find(UUID partnershipId, RecordPath path) {
			var scheme = this.schemes.details(partnershipId, path.text("scheme"));
			return new Found(scheme.id(), scheme.name(), scheme.version(), "Rating schemes", "rating-schemes");
		}

		@Override
		public void remove(UUID partnershipId, RecordPath path, int version) {
			this.schemes.remove(partnershipId, path.text("scheme"), version);
		}

	}

	/** Sets of standards. */
	@Component
	static class Standards implements RecordPages {

		private final StandardSetService sets;

		Standards(StandardSetService sets) {
			this.sets = sets;
		}

		@Override
		public String path() {
			return "standards/{set}";
		}

		@Override
		public String kind() {
			return "standardSet";
		}

		@Override
		public Found find(UUID partnershipId, RecordPath path) {
			var set = this.sets.details(partnershipId, path.text("set"));
			return new Found(set.id(), set.title(), set.version(), "Standards", "standards");
		}

		@Override
		public void remove(UUID partnershipId, RecordPath path, int version) {
			this.sets.remove(partnershipId, path.text("set"), version);
		}

	}

	/** Self-assessments. */
	@Component
	static class SelfAssessments implements RecordPages {

		private final StandardSetService sets;

		private final SelfAssessmentService assessments;

		SelfAssessments(StandardSetService sets, SelfAssessmentService assessments) {
			this.sets = sets;
			this.assessments = assessments;
		}

		@Override
		public String path() {
			return SELF_ASSESSMENTS + "/{set}/organisations/{organisation}";
		}

		@Override
		public String kind() {
			return "selfAssessment";
		}

		@Override
		public Found find(UUID partnershipId, RecordPath path) {
			var set = this.sets.details(partnershipId, path.text("set"));
			var assessment = this.assessments.details(partnershipId, set, path.text("organisation"));
			return new Found(assessment.id(), assessment.organisationName() + ": " + set.title(), assessment.version(),
					set.title(), SELF_ASSESSMENTS + "/" + set.slug());
		}

		@Override
		public void remove(UUID partnershipId, RecordPath path, int version) {
			this.assessments.remove(partnershipId, path.text("set"), path.text("organisation"), version);
		}

	}

	/** Peer reviews. */
	@Component
	static class PeerReviews implements RecordPages {

		private final StandardSetService sets;

		private final PeerReviewService reviews;

		PeerReviews(StandardSetService sets, PeerReviewService reviews) {
			this.sets = sets;
			this.reviews = reviews;
		}

		@Override
		public String path() {
			return SELF_ASSESSMENTS + "/{set}/peer-reviews/{number:[0-9]+}";
		}

		@Override
		public String kind() {
			return "peerReview";
		}

		@Override
		public Found find(UUID partnershipId, RecordPath path) {
			var set = set(partnershipId, path);
			var review = this.reviews.details(partnershipId, set, path.number());
			return new Found(review.id(), "Peer review " + review.number() + ": " + set.title(), review.version(),
					set.title(), SELF_ASSESSMENTS + "/" + set.slug());
		}

		@Override
		public void remove(UUID partnershipId, RecordPath path, int version) {
			this.reviews.remove(partnershipId, set(partnershipId, path), path.number(), version);
		}

		private StandardSetDetails set(UUID partnershipId, RecordPath path) {
			return this.sets.details(partnershipId, path.text("set"));
		}

	}

}
