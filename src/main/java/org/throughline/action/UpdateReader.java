package org.throughline.action;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.Visibility;

/**
 * Reads the note of actions, the evidence, and which new dates were asked for.
 */
@Component
class UpdateReader {

	private static final String REQUESTS = """
			select q.id, a.partnership_id, a.reference, a.wording, n.name as owner_name, q.asked_at, q.asked_by,
			  a.first_due_on, q.former_due_on, q.wanted_due_on, q.reason, q.outcome, q.outcome_note, q.decided_at,
			  q.decided_by, q.version
			from due_date_request q join action a on a.id = q.action_id
			left join lateral organisation_name_at(a.owner_id, :today) n on true
			""";

	private final JdbcClient jdbc;

	UpdateReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The updates the reader may see, newest first. */
	List<UpdateDetails> updates(UUID actionId, ActionVisibility.Reader reader, boolean inside) {
		var evidence = evidence(actionId, inside);
		return this.jdbc.sql("""
				select u.*, n.name as by_organisation_name from action_update u join action a on a.id = u.action_id
				left join lateral organisation_name_at(u.by_organisation_id, u.as_of) n on true
				where u.action_id = :action and %s order by u.number desc""".formatted(reader.updates()))
			.param("action", actionId)
			.params(reader.parameters())
			.query((row, number) -> {
				var id = row.getObject("id", UUID.class);
				String rag = row.getString("rag");
				boolean documented = row.getObject("by_id") == null && row.getString("source") != null;
				return new UpdateDetails(id, row.getInt("number"),
						row.getObject("at", OffsetDateTime.class).toInstant(),
						UpdateKind.valueOf(row.getString("kind")), ActionStatus.valueOf(row.getString("status")),
						row.getString("owner_name"), row.getString("to_owner_name"),
						(rag != null) ? Rag.valueOf(rag) : null, row.getObject("due_on", LocalDate.class),
						row.getString("note"), (inside || documented) ? row.getString("by_name") : null,
						row.getString("by_organisation_name"), row.getBoolean("on_behalf"), row.getString("source"),
						row.getObject("as_of", LocalDate.class), Visibility.valueOf(row.getString("visibility")),
						evidence.getOrDefault(id, List.of()));
			})
			.list();
	}

	/** What shows it; the public learns what it is, and cannot fetch it. */
	private Map<UUID, List<EvidenceDetails>> evidence(UUID actionId, boolean inside) {
		var evidence = new HashMap<UUID, List<EvidenceDetails>>();
		this.jdbc.sql("""
				select update_id, number, describes, link, file_name, media_type, size_bytes, sha256 from evidence
				where action_id = ? order by number""").param(actionId).query((row) -> {
			var details = inside
					? new EvidenceDetails(row.getInt("number"), row.getString("describes"), row.getString("link"),
							row.getString("file_name"), row.getString("media_type"),
							row.getObject("size_bytes", Integer.class), row.getString("sha256"))
					: new EvidenceDetails(row.getInt("number"), row.getString("describes"), null, null, null, null,
							null);
			evidence.computeIfAbsent(row.getObject("update_id", UUID.class), (update) -> new ArrayList<>())
				.add(details);
		});
		return evidence;
	}

	/**
	 * The number of the update of this id, if there is one; of another action there is
	 * none.
	 */
	Optional<Appended> appended(UUID updateId) {
		return this.jdbc.sql("select action_id, number from action_update where id = ?")
			.param(updateId)
			.query(Appended.class)
			.optional();
	}

	/** Who last reported the action complete. */
	Optional<Reporter> lastReporter(UUID actionId) {
		return this.jdbc.sql("""
				select by_id as person_id, coalesce(by_organisation_id, owner_id) as organisation_id from action_update
				where action_id = ? and kind = 'PROGRESS' and status = 'REPORTED_COMPLETE'
				order by number desc limit 1""").param(actionId).query(Reporter.class).optional();
	}

	/** Who last reported each action complete that waits to be verified. */
	List<Reported> reported(UUID partnershipId) {
		return this.jdbc.sql("""
				select a.reference, a.owner_id, u.by_id, coalesce(u.by_organisation_id, u.owner_id) as organisation_id
				from action a left join lateral (select * from action_update u where u.action_id = a.id
				  and u.kind = 'PROGRESS' and u.status = 'REPORTED_COMPLETE' order by u.number desc limit 1) u on true
				where a.partnership_id = ? and a.status = 'REPORTED_COMPLETE'""")
			.param(partnershipId)
			.query((row, number) -> new Reported(row.getString("reference"), row.getObject("owner_id", UUID.class),
					new Reporter(row.getObject("by_id", UUID.class), row.getObject("organisation_id", UUID.class))))
			.list();
	}

	Optional<EvidenceFile> file(UUID actionId, int number) {
		return this.jdbc.sql("""
				select file_name, media_type, content, sha256 from evidence
				where action_id = ? and number = ? and content is not null""")
			.params(actionId, number)
			.query((row, at) -> new EvidenceFile(row.getString("file_name"), row.getString("media_type"),
					row.getBytes("content"), row.getString("sha256")))
			.optional();
	}

	/** All requests for new dates of an action, newest first. */
	List<DueDateRequestDetails> requests(UUID actionId, LocalDate today) {
		return this.jdbc.sql(REQUESTS + "where q.action_id = :action order by q.asked_at desc, q.id desc")
			.param("action", actionId)
			.param("today", today)
			.query(DueDateRequestDetails.class)
			.list();
	}

	/** The requests of a partnership that wait, the oldest first. */
	Page<DueDateRequestDetails> waiting(UUID partnershipId, LocalDate today, Pageable page) {
		var requests = this.jdbc.sql(REQUESTS + """
				where q.outcome is null and a.partnership_id = :partnership
				order by q.asked_at, q.id limit :size offset :offset""")
			.param("partnership", partnershipId)
			.param("today", today)
			.param("size", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
			.param("offset", page.isPaged() ? page.getOffset() : 0)
			.query(DueDateRequestDetails.class)
			.list();
		long total = this.jdbc.sql("""
				select count(*) from due_date_request q join action a on a.id = q.action_id
				where q.outcome is null and a.partnership_id = ?""").param(partnershipId).query(Long.class).single();
		return new PageImpl<>(requests, page, total);
	}

	/** An update that is there already. */
	record Appended(UUID actionId, int number) {

	}

	/** An action that was reported complete, the partnership's id, and who said so. */
	record Reported(String reference, @Nullable UUID ownerId, Reporter reporter) {

	}

	/** Who reported an action complete, and for whom. */
	record Reporter(@Nullable UUID personId, @Nullable UUID organisationId) {

	}

}
