package org.throughline.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;

/**
 * Returns meetings as everyone can read of them: agenda facts, and what they decided once
 * that is public.
 */
@Service
@Transactional(readOnly = true)
public class PublicMeetingQueries {

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicMeetingQueries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the meetings of a partnership, the latest first. */
	public List<PublicMeeting> ofPartnership(UUID partnershipId) {
		return read(partnershipId, null, "desc");
	}

	/**
	 * Returns the next meeting of a partnership and the last one, as far as there are
	 * any.
	 */
	public List<PublicMeeting> nextAndLast(UUID partnershipId) {
		var today = LocalDate.now(this.clock);
		var dated = ofPartnership(partnershipId).stream().filter((one) -> one.meeting().meetsOn() != null).toList();
		var next = dated.stream().filter((one) -> one.meeting().from(today)).reduce((later, sooner) -> sooner);
		var last = dated.stream().filter((one) -> !one.meeting().from(today)).findFirst();
		return Stream.concat(next.stream(), last.stream()).toList();
	}

	/** Returns the meetings that consider a report, the first one first. */
	public List<PublicMeeting> ofReport(UUID partnershipId, UUID report) {
		return read(partnershipId, report, "asc");
	}

	private List<PublicMeeting> read(UUID partnershipId, @Nullable UUID report, String order) {
		return this.jdbc
			.sql("""
					select m.* from public_meetings(:partnership, :today) m
					where cast(:report as uuid) is null or exists (select from considered_reports(m.id, :today) r where r.report_id = :report)
					order by m.meets_on %1$s nulls last, m.number %1$s"""
				.formatted(order))
			.param("partnership", partnershipId)
			.param("report", report)
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> meeting(row))
			.list();
	}

	private static PublicMeeting meeting(ResultSet row) throws SQLException {
		var known = MappedRecord.read(row, Known.class);
		return new PublicMeeting(known.number, known.meeting,
				Objects.requireNonNullElse(known.outcome, MeetingOutcome.NONE), known.source,
				List.of(Json.read(known.papers, PublicMeeting.Paper[].class)),
				List.of(Json.read(known.reports, PublicMeeting.Report[].class)),
				List.of(Json.read(known.questions, MeetingQuestion[].class)),
				List.of(Json.read(known.promises, PublicMeeting.Promised[].class)));
	}

	/** A row, with its lists as JSON. */
	private record Known(int number, Meeting meeting, @Nullable MeetingOutcome outcome, @Nullable String source,
			String papers, String reports, String questions, String promises) {

	}

}
