package org.throughline.assurance.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.form.RecordKind;

/**
 * The history and removal pages of the records of assurance.
 */
@Configuration(proxyBeanMethods = false)
class AssuranceRecordPages {

	private static final String NUMBER = "/{number:[0-9]+}";

	private static final String SELF_ASSESSMENTS = "self-assessments";

	@Bean
	RecordKind ratingSchemePages(RatingSchemeService schemes) {
		return new RecordKind("ratingScheme", "rating-schemes/{scheme}", (partnership, path) -> {
			var scheme = schemes.details(partnership, path.text("scheme"));
			return new RecordKind.Found(scheme.id(), scheme.name(), scheme.version(), "Rating schemes",
					"rating-schemes");
		}, (partnership, path, version) -> schemes.remove(partnership, path.text("scheme"), version));
	}

	@Bean
	RecordKind selfAssessmentPages(StandardSetService sets, SelfAssessmentService assessments) {
		return new RecordKind("selfAssessment", SELF_ASSESSMENTS + "/{set}/organisations/{organisation}",
				(partnership, path) -> {
					var set = sets.find(partnership, path.text("set"));
					var assessment = assessments.details(partnership, set, path.text("organisation"));
					return new RecordKind.Found(assessment.id(), assessment.organisationName() + ": " + set.title(),
							assessment.version(), set.title(), SELF_ASSESSMENTS + "/" + set.slug());
				}, (partnership, path, version) -> assessments.remove(partnership, path.text("set"),
						path.text("organisation"), version));
	}

	@Bean
	RecordKind peerReviewPages(StandardSetService sets, PeerReviewService reviews) {
		return new RecordKind("peerReview", SELF_ASSESSMENTS + "/{set}/peer-reviews" + NUMBER, (partnership, path) -> {
			var set = sets.find(partnership, path.text("set"));
			var review = reviews.details(partnership, set, path.number());
			return new RecordKind.Found(review.id(), "Peer review " + review.number() + ": " + set.title(),
					review.version(), set.title(), SELF_ASSESSMENTS + "/" + set.slug());
		}, (partnership, path, version) -> reviews.remove(partnership, sets.find(partnership, path.text("set")),
				path.number(), version));
	}

}
