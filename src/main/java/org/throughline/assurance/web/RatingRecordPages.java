package org.throughline.assurance.web;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.form.RecordPages;

/**
 * The history and removal pages of rating schemes, standards, self-assessments and peer
 * reviews.
 */
final class RatingRecordPages {

	private static final String SELF_ASSESSMENTS = "self-assessments";

	private RatingRecordPages() {
	}

	private static String variable(Map<String, String> path, String name) {
		return path.getOrDefault(name, "");
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
		public Found find(UUID partnershipId, Map<String, String> path) {
			var scheme = this.schemes.details(partnershipId, variable(path, "scheme"));
			return new Found(scheme.id(), scheme.name(), scheme.version(), "Rating schemes", "rating-schemes");
		}

		@Override
		public void remove(UUID partnershipId, Map<String, String> path, int version) {
			this.schemes.remove(partnershipId, variable(path, "scheme"), version);
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
		public Found find(UUID partnershipId, Map<String, String> path) {
			var set = this.sets.details(partnershipId, variable(path, "set"));
			return new Found(set.id(), set.title(), set.version(), "Standards", "standards");
		}

		@Override
		public void remove(UUID partnershipId, Map<String, String> path, int version) {
			this.sets.remove(partnershipId, variable(path, "set"), version);
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
		public Found find(UUID partnershipId, Map<String, String> path) {
			var set = this.sets.details(partnershipId, variable(path, "set"));
			var assessment = this.assessments.details(partnershipId, set, variable(path, "organisation"));
			return new Found(assessment.id(), assessment.organisationName() + ": " + set.title(), assessment.version(),
					set.title(), SELF_ASSESSMENTS + "/" + set.slug());
		}

		@Override
		public void remove(UUID partnershipId, Map<String, String> path, int version) {
			this.assessments.remove(partnershipId, variable(path, "set"), variable(path, "organisation"), version);
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
		public Found find(UUID partnershipId, Map<String, String> path) {
			var set = set(partnershipId, path);
			var review = this.reviews.details(partnershipId, set, number(path));
			return new Found(review.id(), "Peer review " + review.number() + ": " + set.title(), review.version(),
					set.title(), SELF_ASSESSMENTS + "/" + set.slug());
		}

		@Override
		public void remove(UUID partnershipId, Map<String, String> path, int version) {
			this.reviews.remove(partnershipId, set(partnershipId, path), number(path), version);
		}

		private StandardSetDetails set(UUID partnershipId, Map<String, String> path) {
			return this.sets.details(partnershipId, variable(path, "set"));
		}

		private static int number(Map<String, String> path) {
			return Integer.parseInt(variable(path, "number"));
		}

	}

}
