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

	private final OpenReviews open;

	private final PublicWords publicWords;

	private final ReviewNames names;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReviewLearningService(OpenReviews open, PublicWords publicWords, ReviewNames names, JdbcClient jdbc, Clock clock) {
		this.open = open;
		this.publicWords = publicWords;
		this.names = names;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Adds a learning point at the end. Sent twice, it adds one. */
	public void addPoint(UUID partnershipId, String reference, UUID id, LearningPointEdit point) {
		var review = this.open.lock(partnershipId, reference);
		if (!this.open.known("learning_point", id)) {
			check(review, point);
			write(id, review, point, this.names.themes(point.themeSlugs()));
		}
	}

	void write(UUID id, CaseReview review, LearningPointEdit point, Collection<UUID> themeIds) {
		int number = this.open.takeNumber(review);
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
			this.publicWords.check(review.partnershipId(), (review.visibility() == Visibility.PUBLIC) ? review : null,
					"wording", point.wording());
		}
	}

	/** Adds a published report. Sent twice, it adds one. */
	public void addEdition(UUID partnershipId, String reference, UUID id, EditionEdit edition) {
		var review = this.open.lock(partnershipId, reference);
		if (!this.open.known("review_edition", id)) {
			check(edition);
			write(id, review, edition);
		}
	}

	void write(UUID id, CaseReview review, EditionEdit edition) {
		int number = this.open.takeNumber(review);
		this.jdbc
			.sql("""
					insert into review_edition (id, review_id, number, title, published_on, date_precision, url, change_note, version)
					values (:id, :review, :number, :title, :on, :precision, :url, :change, 0)""")
			.params(of(edition))
			.param("id", id)
			.param("review", review.id())
			.param("number", number)
			.update();
	}

	private static Map<String, @Nullable Object> of(EditionEdit edition) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("title", edition.title());
		values.put("on", edition.publishedOn());
		values.put("precision", ReviewEvents.name(edition.precision()));
		values.put("url", edition.url());
		values.put("change", edition.changeNote());
		return values;
	}

	private void check(EditionEdit edition) {
		ReviewEvents.notAhead("published", edition.publishedOn(), edition.precision(), LocalDate.now(this.clock));
	}

	/** Describes a published report otherwise. */
	public void editEdition(UUID partnershipId, String reference, int number, EditionEdit edition) {
		var review = this.open.lock(partnershipId, reference);
		var id = this.open.part("review_edition", review, number, edition.version());
		check(edition);
		this.jdbc.sql("""
				update review_edition set title = :title, published_on = :on, date_precision = :precision, url = :url,
				  change_note = :change, version = version + 1 where id = :id""")
			.params(of(edition))
			.param("id", id)
			.update();
	}

	/** Removes a published report recorded by mistake; the history keeps it. */
	public void removeEdition(UUID partnershipId, String reference, int number) {
		this.open.removePart("review_edition", this.open.lock(partnershipId, reference), number);
	}

}
