package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockDelay;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockState;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.StatutoryClocks;

/**
 * The statutory clocks of reviews, for business managers. They are computed from what
 * happened and the dated rules of the statute; nothing moves a due day.
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

	/** How the clocks of a review stand today. */
	public List<ClockReading> ofReview(UUID partnershipId, String reference) {
		this.user.requireManager(partnershipId);
		return readings(partnershipId, reference).stream().map(ReviewClock::reading).toList();
	}

	/** All clocks of the partnership, what is due soonest first. */
	public List<ReviewClock> ofPartnership(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return whoeverAsks(partnershipId);
	}

	List<ReviewClock> whoeverAsks(UUID partnershipId) {
		var clocks = new ArrayList<>(readings(partnershipId, null));
		clocks.addAll(ofDrafts(partnershipId));
		return clocks.stream().sorted(SOONEST_FIRST).toList();
	}

	private List<ReviewClock> readings(UUID partnershipId, @Nullable String reference) {
		var events = new HashMap<UUID, List<ClockEvent>>();
		this.jdbc
			.sql("""
					select e.review_id, e.kind, e.occurred_on, e.date_precision from review_event e join case_review r on r.id = e.review_id
					where r.partnership_id = :place and e.occurred_on is not null
					union all
					select r.id, 'PLANNED_PUBLICATION', r.planned_publication_on, r.planned_publication_precision from case_review r
					where r.partnership_id = :place and r.planned_publication_on is not null
					union all
					select s.review_id, 'PANEL_COPY_SENT', s.done_on, 'DAY' from publication_step s join case_review r on r.id = s.review_id
					where r.partnership_id = :place and s.step = 'COPY_SENT' and s.done_on is not null""")
			.param("place", partnershipId)
			.query((row) -> {
				events.computeIfAbsent(row.getObject("review_id", UUID.class), (id) -> new ArrayList<>())
					.add(new ClockEvent(ClockTrigger.valueOf(row.getString("kind")),
							row.getObject("occurred_on", LocalDate.class),
							DatePrecision.valueOf(row.getString("date_precision"))));
			});
		var delays = new HashMap<UUID, List<ClockDelay>>();
		this.jdbc
			.sql("""
					select d.* from publication_delay d join case_review r on r.id = d.review_id where r.partnership_id = ?""")
			.param(partnershipId)
			.query((row) -> {
				delays.computeIfAbsent(row.getObject("review_id", UUID.class), (id) -> new ArrayList<>())
					.add(delay(ReviewParts.delay(row)));
			});
		var today = LocalDate.now(this.clock);
		return this.jdbc.sql("""
				select id, reference, type, regime_key, converted_from_id, looked_after, care_leaver from case_review
				where partnership_id = :place and (cast(:reference as text) is null or reference = :reference)
				  and regime_key is not null and type in ('RAPID_REVIEW', 'LCSPR', 'SCR')""")
			.param("place", partnershipId)
			.param("reference", reference)
			.query((row, number) -> ofCase(row, events, delays, today))
			.list()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	/** A delay of which the first day is not known began, for the clocks, long ago. */
	private static ClockDelay delay(DelayDetails delay) {
		var from = (delay.from() != null) ? ReviewEvents.earliest(delay.from(), delay.precision()) : LocalDate.EPOCH;
		var panel = delay.panelInformedOn();
		var secretary = delay.secretaryInformedOn();
		var both = (panel == null || secretary == null) ? null : (panel.isAfter(secretary) ? panel : secretary);
		return new ClockDelay(from, both, delay.liftedOn());
	}

	private List<ReviewClock> ofCase(ResultSet row, Map<UUID, List<ClockEvent>> events,
			Map<UUID, List<ClockDelay>> delays, LocalDate today) throws SQLException {
		var id = row.getObject("id", UUID.class);
		var type = ReviewType.valueOf(row.getString("type"));
		String reference = row.getString("reference");
		var subjects = EnumSet.of(ClockSubject.SERIOUS_INCIDENT);
		if (row.getBoolean("looked_after")) {
			subjects.add(ClockSubject.LOOKED_AFTER_CHILD_DEATH);
		}
		if (row.getBoolean("care_leaver")) {
			subjects.add(ClockSubject.CARE_LEAVER_DEATH);
		}
		var expected = type.expects(row.getObject("converted_from_id") != null);
		var subject = new ClockCase(row.getString("regime_key"), subjects, events.getOrDefault(id, List.of()),
				delays.getOrDefault(id, List.of()));
		return this.statute.read(subject, today)
			.stream()
			.filter((reading) -> reading.state() != ClockState.NOT_STARTED
					|| reading.rule().triggers().stream().anyMatch(expected::contains))
			.map((reading) -> new ReviewClock(reference, type, null, null, reading))
			.toList();
	}

	/** Until when the yearly reports still in draft are to be published. */
	private List<ReviewClock> ofDrafts(UUID partnershipId) {
		var today = LocalDate.now(this.clock);
		return this.jdbc.sql("""
				select slug, period_label, ends_on, regime_key from annual_report
				where partnership_id = ? and kind = 'PARTNERSHIP' and state = 'DRAFT'""")
			.param(partnershipId)
			.query((row, number) -> {
				String slug = row.getString("slug");
				String period = row.getString("period_label");
				var end = ClockEvent.on(ClockTrigger.REPORT_PERIOD_END, row.getObject("ends_on", LocalDate.class));
				var year = new ClockCase(row.getString("regime_key"), Set.of(ClockSubject.YEARLY_REPORT), List.of(end),
						List.of());
				return this.statute.read(year, today)
					.stream()
					.filter((reading) -> reading.rule().triggers().contains(ClockTrigger.REPORT_PERIOD_END))
					.map((reading) -> new ReviewClock(null, null, slug, period, reading))
					.toList();
			})
			.list()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

}
