package org.throughline.review;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.time.DatePrecision;

/**
 * Writes what happened in a review, and by what it is delayed.
 */
@Component
class ReviewEvents {

	private final JdbcClient jdbc;

	private final EditableReviews open;

	ReviewEvents(JdbcClient jdbc, EditableReviews open) {
		this.jdbc = jdbc;
		this.open = open;
	}

	int write(CaseReview review, EventEdit event) {
		return write(TimeOrderedId.next(), review, event);
	}

	int write(UUID id, CaseReview review, EventEdit event) {
		int number = this.open.issueNumber(review);
		this.jdbc
			.sql("""
					insert into review_event (id, review_id, number, kind, occurred_on, date_precision, outcome, note, version)
					values (:id, :review, :number, :kind, :on, :precision, :outcome, :note, 0)""")
			.params(of(event))
			.param("id", id)
			.param("review", review.id())
			.param("number", number)
			.update();
		return number;
	}

	void rewrite(UUID id, EventEdit event) {
		this.jdbc
			.sql("""
					update review_event set kind = :kind, occurred_on = :on, date_precision = :precision, outcome = :outcome,
					  note = :note, version = version + 1 where id = :id""")
			.params(of(event))
			.param("id", id)
			.update();
	}

	private static Map<String, @Nullable Object> of(EventEdit event) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("kind", event.kind().name());
		values.put("on", event.on());
		values.put("precision", name(event.precision()));
		values.put("outcome", name(event.outcome()));
		values.put("note", event.note());
		return values;
	}

	int write(UUID id, CaseReview review, DelayEdit delay) {
		int number = this.open.issueNumber(review);
		this.jdbc
			.sql("""
					insert into publication_delay (id, review_id, number, reason, explanation, started_on, date_precision,
					  panel_informed_on, secretary_of_state_informed_on, lifted_on, version)
					values (:id, :review, :number, :reason, :explanation, :from, :precision, :panel, :secretary, :lifted, 0)""")
			.params(of(delay))
			.param("id", id)
			.param("review", review.id())
			.param("number", number)
			.update();
		return number;
	}

	void rewrite(UUID id, DelayEdit delay) {
		this.jdbc.sql("""
				update publication_delay set reason = :reason, explanation = :explanation, started_on = :from,
				  date_precision = :precision, panel_informed_on = :panel, secretary_of_state_informed_on = :secretary,
				  lifted_on = :lifted, version = version + 1 where id = :id""")
			.params(of(delay))
			.param("id", id)
			.update();
	}

	private static Map<String, @Nullable Object> of(DelayEdit delay) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("reason", delay.reason().name());
		values.put("explanation", delay.explanation());
		values.put("from", delay.from());
		values.put("precision", name(delay.precision()));
		values.put("panel", delay.panelInformedOn());
		values.put("secretary", delay.secretaryInformedOn());
		values.put("lifted", delay.liftedOn());
		return values;
	}

	/** Refuses a day that is surely still to come. */
	static void notAhead(String field, @Nullable LocalDate day, @Nullable DatePrecision precision, LocalDate today) {
		if (day != null && earliest(day, precision).isAfter(today)) {
			throw new RuleViolation(field, "review.event.future");
		}
	}

	/** The first day it may have been. */
	static LocalDate earliest(LocalDate day, @Nullable DatePrecision precision) {
		return switch ((precision != null) ? precision : DatePrecision.DAY) {
			case DAY -> day;
			case MONTH -> day.withDayOfMonth(1);
			case YEAR -> day.withDayOfYear(1);
		};
	}

	/** The last day it may have been. */
	static LocalDate latest(LocalDate day, @Nullable DatePrecision precision) {
		return switch ((precision != null) ? precision : DatePrecision.DAY) {
			case DAY -> day;
			case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
			case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
		};
	}

	static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

}
