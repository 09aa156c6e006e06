package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.NamedReference;

import static java.util.Objects.requireNonNull;

/**
 * Reads the responses expected of agencies.
 */
@Component
class ResponseReader {

	private static final String AGENCIES = """
			select o.id as organisation_id, o.slug as organisation_slug, organisation_label_at(o.id, :today) as organisation_name,
			  organisation_end(o.id) as ended_on, s.*
			from (
			  select w.organisation_id, count(*) as open, count(*) filter (where w.response_due_on < :today) as overdue,
			    coalesce(max(:today - w.awaited_since), 0) as longest_wait_days,
			    count(*) filter (where w.next_kind = 'REMINDER' and w.next_on <= :today) as reminder,
			    count(*) filter (where w.next_kind = 'LEAD' and w.next_on <= :today) as lead,
			    count(*) filter (where w.next_kind = 'DELEGATE' and w.next_on <= :today) as delegate
			  from awaited_steps(:partnership, :today) w group by w.organisation_id) s
			join organisation_label o on o.id = s.organisation_id
			order by lower(organisation_label_at(o.id, :today)), o.slug""";

	private static final String RESPONSES = """
			select w.*, o.slug as organisation_slug, coalesce(n.name, o.slug) as organisation_name
			from awaited_steps(:partnership, :today) w join organisation_label o on o.id = w.organisation_id
			left join lateral organisation_name_at(o.id, :today) n on true
			where :organisation::text is null or o.slug = :organisation
			order by lower(coalesce(n.name, o.slug)), o.slug, w.action_id is null, w.position, w.reference limit :most""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ResponseReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the agencies of which responses are expected, by name. */
	List<AgencyResponses> agencies(UUID partnershipId) {
		return this.jdbc.sql(AGENCIES)
			.param("partnership", partnershipId)
			.param("today", LocalDate.now(this.clock))
			.query(MappedRecord.rows(AgencyResponses.class))
			.list();
	}

	/**
	 * Returns the responses expected of one agency.
	 * @param organisationSlug the agency, or {@code null} for all
	 * @param most how many are read, or {@code null} for all
	 */
	List<AwaitedResponse> responses(UUID partnershipId, @Nullable String organisationSlug, @Nullable Integer most) {
		var today = LocalDate.now(this.clock);
		return this.jdbc.sql(RESPONSES)
			.param("partnership", partnershipId)
			.param("today", today)
			.param("organisation", organisationSlug)
			.param("most", most)
			.query((row, number) -> response(row, today))
			.list();
	}

	/** Returns the last day of an organisation, or {@code null} if it has not ended. */
	@Nullable LocalDate endedOn(UUID organisationId) {
		return this.jdbc
			.sql("select organisation_end(:organisation) as on_day where organisation_end(:organisation) < :today")
			.param("organisation", organisationId)
			.param("today", LocalDate.now(this.clock))
			.query(LocalDate.class)
			.optional()
			.orElse(null);
	}

	private static AwaitedResponse response(ResultSet row, LocalDate today) throws SQLException {
		var nextOn = row.getObject("next_on", LocalDate.class);
		return new AwaitedResponse(requireNonNull(NamedReference.of(row, "organisation")),
				row.getObject("action_id", UUID.class), row.getObject("recommendation_id", UUID.class),
				row.getString("reference"), row.getString("wording"),
				new AwaitedResponse.Due(row.getObject("due_on", LocalDate.class), row.getString("due_as_written")),
				ResponseTimes.of(row, today),
				new AwaitedResponse.Steps(kind(row.getString("last_kind")),
						row.getObject("last_sent_on", LocalDate.class), kind(row.getString("next_kind")), nextOn,
						nextOn != null && !nextOn.isAfter(today)));
	}

	private static @Nullable LetterKind kind(@Nullable String name) {
		return (name != null) ? LetterKind.valueOf(name) : null;
	}

}
