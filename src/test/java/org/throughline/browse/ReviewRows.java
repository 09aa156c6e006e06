package org.throughline.browse;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.throughline.action.ActionStatus;
import org.throughline.action.TestFollowUps;
import org.throughline.assurance.TestAssurance;
import org.throughline.paper.HiddenPapers;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.Visibility;
import org.throughline.review.TestReviews;

/**
 * Reviews of Oxfordshire with all that hangs on them, beside those of the sample.
 */
@TestComponent
class ReviewRows {

	/** The name and subject of a review without public parts. */
	static final String SECRET = "Zebedee-9417";

	/** The day it happened. */
	static final LocalDate DAY = LocalDate.of(1931, 7, 19);

	private final TestReviews reviews;

	private final TestFollowUps followUps;

	private final TestAssurance assurance;

	private final TestPartnerships partnerships;

	private final HiddenPapers papers;

	ReviewRows(TestReviews reviews, TestFollowUps followUps, TestAssurance assurance, TestPartnerships partnerships,
			HiddenPapers papers) {
		this.papers = papers;
		this.reviews = reviews;
		this.followUps = followUps;
		this.assurance = assurance;
		this.partnerships = partnerships;
	}

	/** A review whose every word is the word given. */
	UUID review(String reference, String visibility, String word) {
		return this.reviews.add(oxfordshire(), reference, Visibility.valueOf(visibility), word, DAY, "neglect");
	}

	/**
	 * The learning of the review duplicates the first public recommendation of the
	 * sample.
	 */
	void linkLearning(String reference) {
		this.reviews.link(oxfordshire(), reference, "rec-0001");
	}

	/** A paper for a later day, and meetings of which not all is public. */
	void papers(String word, String slug) {
		this.papers.add(oxfordshire(), word, slug);
	}

	/** A recommendation of the review, and an action with an update and evidence. */
	void followUp(UUID review, int number, String visibility, String word, String status) {
		var readers = Visibility.valueOf(visibility);
		UUID recommendation = this.followUps.recommendation(oxfordshire(), review, number, readers, word, DAY);
		this.followUps.action(recommendation, number, readers, word, ActionStatus.valueOf(status), DAY);
	}

	/** A recommendation with several actions, the first of them with several updates. */
	void moreFollowUp(UUID review, int number, int actions, int updates) {
		UUID recommendation = this.followUps.recommendation(oxfordshire(), review, number, Visibility.PUBLIC, "More",
				DAY);
		for (int action = number; action < number + actions; action++) {
			this.followUps.action(recommendation, action, Visibility.PUBLIC, "More", ActionStatus.IN_PROGRESS, DAY);
		}
		this.followUps.updates(oxfordshire(), "act-" + number, updates);
	}

	/** Adds a number declared by the draft of next year's report. */
	void declared(String period, String report, String words) {
		this.reviews.declare(oxfordshire(), period, report, 941, words);
	}

	/**
	 * Ratings that no published report states, and what is never public of those that one
	 * does.
	 */
	void ratings(String words) {
		this.assurance.unpublishedRatings(oxfordshire(), "secret-zz", "thames-valley-police", "2025-26", words);
	}

	private UUID oxfordshire() {
		return this.partnerships.id("oxfordshire");
	}

}
