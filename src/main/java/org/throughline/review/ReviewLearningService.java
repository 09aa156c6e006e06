package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.Visibility;

/**
 * What is learned from a review, and its published reports. For the partnership's
 * business managers.
 */
@Service
@Transactional
public class ReviewLearningService {

	private final EditableReviews open;

	private final PseudonymCheck pseudonyms;

	private final ReviewNames names;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReviewLearningService(EditableReviews open, PseudonymCheck pseudonyms, ReviewNames names, JdbcClient jdbc,
			Clock clock) {
		this.open = open;
		this.pseudonyms = pseudonyms;
		this.names = names;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Adds a learning point at the end. Sent twice, it adds one. */
	public void addPoint(UUID partnershipId, String reference, UUID id, LearningPointEdit point) {
		var review = this.open.lock(partnershipId, reference);
		if (!this.open.exists("learning_point", id)) {
			check(review, point);
			write(id, review, point, this.names.themes(point.themeSlugs()));
		}
	}

	void write(UUID id, CaseReview review, LearningPointEdit point, Collection<UUID> themeIds) {
		int number = this.open.issueNumber(review);
		this.jdbc.sql("""
				insert into learning_point (id, review_id, number, position, wording, visibility, version)
				values (?, ?, ?, ?, ?, ?, 0)""")
			.params(id, review.id(), number, number, point.wording(), point.visibility().name())
			.update();
		tag(id, themeIds);
	}

	private void tag(UUID id, Collection<UUID> themeIds) {
		this.jdbc.sql("delete from learning_point_theme where point_id = ? and theme_id <> all(?)")
			.params(id, themeIds.toArray(UUID[]::new))
			.update();
		for (UUID theme : themeIds) {
			this.jdbc.sql("insert into learning_point_theme (point_id, theme_id) values (?, ?) on conflict do nothing")
				.params(id, theme)
				.update();
		}
	}

	/** Words a learning point otherwise. */
	public void editPoint(UUID partnershipId, String reference, int number, LearningPointEdit point) {
		var review = this.open.lock(partnershipId, reference);
		var id = this.open.part("learning_point", review, number, point.version());
		check(review, point);
		this.jdbc.sql("update learning_point set wording = ?, visibility = ?, version = version + 1 where id = ?")
			.params(point.wording(), point.visibility().name(), id)
			.update();
		tag(id, this.names.themes(point.themeSlugs()));
	}

	/** Removes a learning point; the history keeps it. */
	public void removePoint(UUID partnershipId, String reference, int number) {
		this.open.removePart("learning_point", this.open.lock(partnershipId, reference), number);
	}

	private void check(CaseReview review, LearningPointEdit point) {
		if (point.visibility().summaryReadableByPublic()) {
			this.pseudonyms.check(review.partnershipId(), (review.visibility() == Visibility.PUBLIC) ? review : null,
					"wording", point.wording());
		}
	}

	/** Adds a published report. Sent twice, it adds one. */
	public void addDocument(UUID partnershipId, String reference, UUID id, ReviewDocumentEdit document) {
		var review = this.open.lock(partnershipId, reference);
		if (!this.open.exists("review_document", id)) {
			check(document);
			write(id, review, document);
		}
	}

	void write(UUID id, CaseReview review, ReviewDocumentEdit document) {
		int number = this.open.issueNumber(review);
		this.jdbc
			.sql("""
					insert into review_document (id, review_id, number, title, published_on, date_precision, url, change_note, version)
					values (:id, :review, :number, :title, :on, :precision, :url, :change, 0)""")
			.params(of(document))
			.param("id", id)
			.param("review", review.id())
			.param("number", number)
			.update();
	}

	private static Map<String, @Nullable Object> of(ReviewDocumentEdit document) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("title", document.title());
		values.put("on", document.publishedOn());
		values.put("precision", ReviewEvents.name(document.precision()));
		values.put("url", document.url());
		values.put("change", document.changeNote());
		return values;
	}

	private void check(ReviewDocumentEdit document) {
		ReviewEvents.notAhead("published", document.publishedOn(), document.precision(), LocalDate.now(this.clock));
	}

	/** Describes a published report otherwise. */
	public void editDocument(UUID partnershipId, String reference, int number, ReviewDocumentEdit document) {
		var review = this.open.lock(partnershipId, reference);
		var id = this.open.part("review_document", review, number, document.version());
		check(document);
		this.jdbc.sql("""
				update review_document set title = :title, published_on = :on, date_precision = :precision, url = :url,
				  change_note = :change, version = version + 1 where id = :id""")
			.params(of(document))
			.param("id", id)
			.update();
	}

	/** Removes a published report recorded by mistake; the history keeps it. */
	public void removeDocument(UUID partnershipId, String reference, int number) {
		this.open.removePart("review_document", this.open.lock(partnershipId, reference), number);
	}

}
