package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockDelay;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.StatutoryClocks;

/**
 * Computes the statutory clocks of reviews, for business managers, from events and the
 * dated rules of the statute. Nothing changes a due date.
 */
@Service
@Transactional(readOnly = true)
public class ReviewClockService {

	private static final Comparator<ReviewClock> SOONEST_FIRST = Comparator
		.comparing((ReviewClock clock) -> !clock.reading().state().open())
		.thenComparing((ReviewClock clock) -> clock.reading().dueOn(),
				Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
		.thenComparing((ReviewClock clock) -> clock.reading().key());

	private final StatutoryClocks statute;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReviewClockService(StatutoryClocks statute, CurrentUser user, JdbcClient jdbc, Clock clock) {
		this.statute = statute;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the clocks of a review today. */
	public ReviewClocks ofReview(ReviewDetails details) {
		this.user.requireManager(details.origin().partnershipId());
		var review = details.review();
		var events = new ArrayList<ClockEvent>();
		details.course()
			.events()
			.forEach((event) -> events.add(new ClockEvent(event.content().kind(), event.content().on())));
		if (review.progress().planned() != null) {
			events.add(new ClockEvent(ClockTrigger.PLANNED_PUBLICATION, review.progress().planned()));
		}
		details.course()
			.steps()
			.stream()
			.filter((step) -> step.step() == PublicationStep.COPY_SENT && step.answered())
			.forEach((step) -> events
				.add((step.doneOn() != null) ? ClockEvent.on(ClockTrigger.PANEL_COPY_SENT, step.doneOn())
						: ClockEvent.undated(ClockTrigger.COPY_NOT_NEEDED)));
		var origin = details.origin();
		return clocks(
				new ReviewClocks.Case(review.type(), origin.regimeKey(), details.facts(), review.progress(),
						origin.convertedFrom() != null, origin.firstYear()),
				events,
				details.course().delays().stream().map(DelayDetails::content).map(ReviewClockService::delay).toList());
	}

	private ReviewClocks clocks(ReviewClocks.Case review, List<ClockEvent> events, List<ClockDelay> delays) {
		if (!review.statutory()) {
			return new ReviewClocks(List.of(), null);
		}
		var clockCase = new ClockCase(review.regimeKey(), review.subjects(), events, delays);
		return ReviewClocks.of(review, events, this.statute.read(clockCase, LocalDate.now(this.clock)));
	}

	/** Returns the next clock to meet of each review. */
	public Map<String, ClockReading> nextOf(UUID partnershipId, Collection<String> references) {
		this.user.requireManager(partnershipId);
		var next = new HashMap<String, ClockReading>();
		open(readings(partnershipId, references))
			.forEach((clock) -> next.putIfAbsent(String.valueOf(clock.reference()), clock.reading()));
		return next;
	}

	/**
	 * Returns the reference of a review.
	 * @throws NotFoundException if the partnership has no such review
	 */
	public String reference(UUID partnershipId, UUID reviewId) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("select reference from case_review where id = ? and partnership_id = ?")
			.params(reviewId, partnershipId)
			.query(String.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns all clocks of the partnership, the earliest due date first. */
	public List<ReviewClock> ofPartnership(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return allClocks(partnershipId);
	}

	/**
	 * Returns the clocks of the partnership's reviews that are still to be met, the
	 * earliest due date first.
	 */
	public List<ReviewClock> openOfReviews(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return open(readings(partnershipId, null)).toList();
	}

	private static Stream<ReviewClock> open(List<ReviewClock> clocks) {
		return clocks.stream()
			.filter((clock) -> clock.reading().state().open() && clock.reading().dueOn() != null)
			.sorted(SOONEST_FIRST);
	}

	List<ReviewClock> allClocks(UUID partnershipId) {
		var clocks = new ArrayList<>(readings(partnershipId, null));
		clocks.addAll(ofDrafts(partnershipId));
		return clocks.stream().sorted(SOONEST_FIRST).toList();
	}

	private List<ReviewClock> readings(UUID partnershipId, @Nullable Collection<String> references) {
		String[] named = (references != null) ? references.toArray(String[]::new) : null;
		return this.jdbc
			.sql("""
					select r.*, (select min(starts_on) from report_name where partnership_id = :place) as first_year,
					  (select json_agg(e) from (
					    select e.kind, e.occurred_on as day, e.date_precision as precision from review_event e where e.review_id = r.id
					    union all
					    select 'PLANNED_PUBLICATION', r.planned_publication_on, r.planned_publication_precision
					    where r.planned_publication_on is not null
					    union all
					    select case when s.done_on is null then 'COPY_NOT_NEEDED' else 'PANEL_COPY_SENT' end, s.done_on,
					      case when s.done_on is not null then 'DAY' end
					    from publication_step s where s.review_id = r.id and s.step = 'COPY_SENT') e) as events,
					  (select json_agg(d) from publication_delay d where d.review_id = r.id) as delays
					from case_review r where partnership_id = :place and (cast(:named as text[]) is null or reference = any(:named))
					  and regime_key is not null and type in ('RAPID_REVIEW', 'LCSPR', 'SCR')""")
			.param("place", partnershipId)
			.param("named", named)
			.query((row, number) -> ofCase(row))
			.list()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	/** A delay without a start date counts as always in force. */
	private static ClockDelay delay(DelayContent delay) {
		return delay((delay.from() != null) ? delay.from().earliest() : null, delay.panelInformedOn(),
				delay.secretaryInformedOn(), delay.liftedOn());
	}

	private static ClockDelay delay(@Nullable LocalDate from, @Nullable LocalDate panel, @Nullable LocalDate secretary,
			@Nullable LocalDate lifted) {
		var both = (panel == null || secretary == null) ? null : (panel.isAfter(secretary) ? panel : secretary);
		return new ClockDelay((from != null) ? from : LocalDate.EPOCH, both, lifted);
	}

	private List<ReviewClock> ofCase(ResultSet row) throws SQLException {
		var id = row.getObject("id", UUID.class);
		String reference = row.getString("reference");
		var review = new ReviewClocks.Case(ReviewType.valueOf(row.getString("type")), row.getString("regime_key"),
				MappedRecord.read(row, CaseFacts.class), MappedRecord.read(row, ReviewProgress.class),
				row.getObject("converted_from_id") != null, row.getObject("first_year", LocalDate.class));
		var events = all(row.getString("events"), EventRow[].class).map(EventRow::event).toList();
		var delays = all(row.getString("delays"), DelayRow[].class).map(DelayRow::delay).toList();
		return clocks(review, events, delays).readings()
			.stream()
			.map((reading) -> new ReviewClock(id, reference, review.type(), null, null, reading))
			.toList();
	}

	private static <T> Stream<T> all(@Nullable String json, Class<T[]> type) {
		return (json != null) ? Arrays.stream(Json.read(json, type)) : Stream.empty();
	}

	/** Returns the clocks of annual reports still in draft. */
	private List<ReviewClock> ofDrafts(UUID partnershipId) {
		var today = LocalDate.now(this.clock);
		return this.jdbc.sql("""
				select id, slug, period_label, ends_on, regime_key from report_name
				where partnership_id = ? and kind = 'PARTNERSHIP' and not published""")
			.param(partnershipId)
			.query((row, number) -> {
				var id = row.getObject("id", UUID.class);
				String slug = row.getString("slug");
				String period = row.getString("period_label");
				var end = ClockEvent.on(ClockTrigger.REPORT_PERIOD_END, row.getObject("ends_on", LocalDate.class));
				var year = new ClockCase(row.getString("regime_key"), Set.of(ClockSubject.ANNUAL_REPORT), List.of(end),
						List.of());
				return this.statute.read(year, today)
					.stream()
					.filter((reading) -> reading.rule().events().triggers().contains(ClockTrigger.REPORT_PERIOD_END))
					.map((reading) -> new ReviewClock(id, null, null, slug, period, reading))
					.toList();
			})
			.list()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	private record EventRow(ClockTrigger kind, @Nullable LocalDate day, @Nullable DatePrecision precision) {

		ClockEvent event() {
			return new ClockEvent(this.kind, ApproximateDate.of(this.day, this.precision));
		}

	}

	private record DelayRow(@Nullable LocalDate startedOn, @Nullable DatePrecision datePrecision,
			@Nullable LocalDate panelInformedOn, @Nullable LocalDate secretaryOfStateInformedOn,
			@Nullable LocalDate liftedOn) {

		ClockDelay delay() {
			var from = ApproximateDate.of(this.startedOn, this.datePrecision);
			return ReviewClockService.delay((from != null) ? from.earliest() : null, this.panelInformedOn,
					this.secretaryOfStateInformedOn, this.liftedOn);
		}

	}

}
