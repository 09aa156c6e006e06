package org.throughline.review;

import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Hands out reviews to those who may change them, one person at a time: the review's row
 * stays locked until the transaction ends.
 */
@Component
class EditableReviews {

	private final CaseReviewRepository reviews;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	EditableReviews(CaseReviewRepository reviews, CurrentUser user, JdbcClient jdbc) {
		this.reviews = reviews;
		this.user = user;
		this.jdbc = jdbc;
	}

	CaseReview lock(UUID partnershipId, String reference) {
		this.user.requireManager(partnershipId);
		return this.reviews.lock(partnershipId, reference).orElseThrow(NotFoundException::new);
	}

	/** Goes on only if nobody changed the thing since the editor saw it. */
	void unchanged(int seen, int version, UUID thingId) {
		if (seen != version) {
			throw changed(version, "thing_id = ?", thingId);
		}
	}

	/** Goes on only if nobody changed the part of the review since the editor saw it. */
	void unchangedPart(int seen, int version, UUID reviewId, UUID partId) {
		if (seen != version) {
			throw changed(version, "thing_id = ? and coalesce(new_row, old_row) ->> 'id' = ?", reviewId,
					partId.toString());
		}
	}

	/** Somebody else changed what belongs to the review in this table. */
	ReviewChangedMeanwhile changedIn(String table, UUID reviewId) {
		return changed(0, "thing_id = ? and table_name = ?", reviewId, table);
	}

	private ReviewChangedMeanwhile changed(int version, String condition, Object... parameters) {
		return this.jdbc.sql("select actor, at from history where " + condition + " order by id desc limit 1")
			.params(parameters)
			.query((row, number) -> new ReviewChangedMeanwhile(version, row.getString("actor"),
					row.getTimestamp("at").toInstant()))
			.optional()
			.orElseGet(() -> new ReviewChangedMeanwhile(version, null, null));
	}

	/**
	 * The part of a review with this number, if nobody changed it since.
	 * @throws RuleViolation where somebody removed it meanwhile
	 */
	UUID part(String table, CaseReview review, int number, int seen) {
		var part = this.jdbc.sql("select id, version from " + table + " where review_id = ? and number = ?")
			.params(review.id(), number)
			.query((row, count) -> Map.entry(row.getObject("id", UUID.class), row.getInt("version")))
			.optional()
			.orElseThrow(() -> review.hasIssued(number) ? new RuleViolation("removed", "review.part.removed")
					: new NotFoundException());
		unchangedPart(seen, part.getValue(), review.id(), part.getKey());
		return part.getKey();
	}

	/**
	 * Removes the part of a review with this number, which is not used again. Asked for
	 * twice, it is removed once.
	 */
	void removePart(String table, CaseReview review, int number) {
		int removed = this.jdbc.sql("delete from " + table + " where review_id = ? and number = ?")
			.params(review.id(), number)
			.update();
		if (removed == 0 && !review.hasIssued(number)) {
			throw new NotFoundException();
		}
	}

	/** Whether a part of this id was added before: a form sent twice adds one. */
	boolean exists(String table, UUID id) {
		return this.jdbc.sql("select exists (select 1 from " + table + " where id = ?)")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	/** A number of its own for a new part, written down at once. */
	int issueNumber(CaseReview review) {
		int number = review.issueNumber();
		this.reviews.flush();
		return number;
	}

	/** The name in addresses for a new review of the partnership. */
	String nextReference(UUID partnershipId) {
		this.jdbc.sql("select id from partnership where id = ? for no key update")
			.param(partnershipId)
			.query(UUID.class)
			.single();
		int last = this.jdbc.sql("""
				select coalesce(max(substring(reference from '^rev-([0-9]{1,6})$')::int), 0) from case_review
				where partnership_id = ?""").param(partnershipId).query(Integer.class).single();
		return "rev-%04d".formatted(last + 1);
	}

}
