package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.persistence.MappedRecord;

/**
 * Reads updates of actions, their evidence and requests for new due dates.
 */
@Component
class UpdateReader {

	private static final String UPDATES = """
			select u.*, organisation_label_at(u.by_organisation_id, u.as_of) as by_organisation_name
			from action_update u join action a on a.id = u.action_id
			where u.action_id = :action and %s order by u.number desc""";

	private static final String REQUESTS = """
			select q.*, a.reference, a.wording, organisation_label_at(a.owner_id, :today) as owner
			from due_date_request q join action a on a.id = q.action_id
			""";

	private final JdbcClient jdbc;

	UpdateReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The updates the reader may see, newest first. */
	List<UpdateDetails> updates(UUID actionId, ActionVisibility.Reader reader, boolean inside) {
		var evidence = evidence(actionId, inside);
		return this.jdbc.sql(UPDATES.formatted(reader.updates()))
			.param("action", actionId)
			.params(reader.parameters())
			.query((row, number) -> update(row, inside, evidence))
			.list();
	}

	/** Returns the newest update that the owner may see. */
	Optional<UUID> newestForOwner(UUID actionId) {
		return this.jdbc.sql("""
				select id from action_update where action_id = ? and visibility <> 'INTERNAL'
				order by number desc limit 1""").param(actionId).query(UUID.class).optional();
	}

	private static UpdateDetails update(ResultSet row, boolean inside, Map<UUID, List<EvidenceDetails>> evidence)
			throws SQLException {
		var id = row.getObject("id", UUID.class);
		boolean documented = row.getObject("by_id") == null && row.getString("source") != null;
		var by = new UpdateByline((inside || documented) ? row.getString("by_name") : null,
				row.getString("by_organisation_name"), row.getBoolean("on_behalf"), row.getString("source"));
		return new UpdateDetails(id, row.getInt("number"), instant(row, "at"),
				MappedRecord.read(row, UpdateContent.class), ActionStatus.valueOf(row.getString("status")),
				MappedRecord.read(row, OwnerOnDay.class), by, evidence.getOrDefault(id, List.of()));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** Evidence by update. The public sees its description, and cannot fetch it. */
	private Map<UUID, List<EvidenceDetails>> evidence(UUID actionId, boolean inside) {
		var evidence = new HashMap<UUID, List<EvidenceDetails>>();
		this.jdbc.sql("""
				select update_id, number, describes, link, file_name, size_bytes, sha256, hidden from evidence
				where action_id = ? order by number""").param(actionId).query((row) -> {
			var details = inside ? details(row) : new EvidenceDetails(row.getInt("number"), row.getString("describes"),
					null, null, null, null, List.of());
			evidence.computeIfAbsent(row.getObject("update_id", UUID.class), (update) -> new ArrayList<>())
				.add(details);
		});
		return evidence;
	}

	/** Returns the evidence of these actions, the newest first. */
	Map<UUID, List<EvidenceDetails>> evidence(List<UUID> actionIds) {
		var evidence = new HashMap<UUID, List<EvidenceDetails>>();
		this.jdbc.sql("""
				select action_id, number, describes, link, file_name, size_bytes, sha256, hidden from evidence
				where action_id = any(?) order by number desc""").param(actionIds.toArray(UUID[]::new)).query((row) -> {
			evidence.computeIfAbsent(row.getObject("action_id", UUID.class), (action) -> new ArrayList<>())
				.add(details(row));
		});
		return evidence;
	}

	private static EvidenceDetails details(ResultSet row) throws SQLException {
		return new EvidenceDetails(row.getInt("number"), row.getString("describes"), row.getString("link"),
				row.getString("file_name"), row.getObject("size_bytes", Integer.class), row.getString("sha256"),
				Optional.ofNullable(row.getString("hidden"))
					.map((hidden) -> hidden.lines().toList())
					.orElse(List.of()));
	}

	/** Whether evidence was added since the action was last returned or reopened. */
	boolean evidenced(UUID actionId) {
		return this.jdbc.sql("select has_new_evidence(?)").param(actionId).query(Boolean.class).single();
	}

	/**
	 * Returns why a person may not verify what was reported complete.
	 * @param actionId an action, or {@code null} for all that wait
	 * @param organisations those that the person acts for
	 * @return message keys by reference
	 */
	Map<String, String> refusals(UUID partnershipId, @Nullable UUID actionId, UUID person, Set<UUID> organisations) {
		var refusals = new HashMap<String, String>();
		this.jdbc.sql("select reference, reason from verification_refusals(?, ?, ?, ?)")
			.params(Arrays.asList(partnershipId, actionId, person, organisations.toArray(UUID[]::new)))
			.query((row) -> {
				refusals.put(row.getString(1), row.getString(2));
			});
		return refusals;
	}

	Optional<EvidenceFile> file(UUID actionId, int number) {
		return this.jdbc.sql("""
				select file_name, media_type, content, sha256, hidden from evidence
				where action_id = ? and number = ? and content is not null""")
			.params(actionId, number)
			.query(EvidenceFile.class)
			.optional();
	}

	/** All requests for new dates of an action, newest first. */
	List<DueDateRequestDetails> requests(UUID actionId, LocalDate today) {
		return this.jdbc.sql(REQUESTS + "where q.action_id = :action order by q.asked_at desc, q.id desc")
			.param("action", actionId)
			.param("today", today)
			.query((row, number) -> request(row))
			.list();
	}

	/** The requests of a partnership that wait, the oldest first. */
	Page<DueDateRequestDetails> waiting(UUID partnershipId, LocalDate today, Pageable page) {
		var requests = this.jdbc.sql(REQUESTS + """
				where q.outcome is null and a.partnership_id = :partnership
				order by q.asked_at, a.reference, q.id limit :size offset :offset""")
			.param("partnership", partnershipId)
			.param("today", today)
			.param("size", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
			.param("offset", page.isPaged() ? page.getOffset() : 0)
			.query((row, number) -> request(row))
			.list();
		long total = this.jdbc.sql("""
				select count(*) from (select from due_date_request q join action a on a.id = q.action_id
				  where q.outcome is null and a.partnership_id = ? limit ?) counted""")
			.params(partnershipId, CountedPage.bound(page))
			.query(Long.class)
			.single();
		return new CountedPage<>(requests, page, total);
	}

	private static DueDateRequestDetails request(ResultSet row) throws SQLException {
		return MappedRecord.read(row, DueDateRequestDetails.class);
	}

}
