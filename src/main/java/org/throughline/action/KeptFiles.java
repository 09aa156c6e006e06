package org.throughline.action;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * Keeps the files of an update that could not be saved, for the person who chose them,
 * for a day at most. They pass the same checks as evidence before they are kept.
 */
@Service
@Transactional(readOnly = true)
public class KeptFiles {

	private static final Duration KEPT = Duration.ofDays(1);

	/** More than an update takes: which to leave out is the person's choice. */
	private static final int MOST = 2 * EvidenceFiles.MOST;

	/** Of all actions, for one person. */
	private static final int MOST_OF_PERSON = 60;

	private static final long MOST_BYTES = 100L << 20;

	private static final String OWN = " from kept_file where person_id = :person and action_id = :action";

	private final JdbcClient jdbc;

	private final ActionPermissions permissions;

	private final EvidenceFiles files;

	private final CurrentUser user;

	private final Clock clock;

	KeptFiles(JdbcClient jdbc, ActionPermissions permissions, EvidenceFiles files, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.permissions = permissions;
		this.files = files;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Keeps a file for the next attempt; of several attempts the newest files.
	 * @return its identifier
	 * @throws RuleViolation at {@code files} if it is not accepted as evidence, or if too
	 * much is kept for the person already
	 */
	@Transactional
	public UUID keep(UUID partnershipId, String reference, NewEvidence chosen) {
		var action = this.permissions.updatable(partnershipId, reference);
		var file = this.files.accept(chosen);
		var id = TimeOrderedId.next();
		var person = person().orElseThrow(AccessRefused::new);
		requireRoom(person, file.content().length);
		this.jdbc.sql("""
				insert into kept_file (id, action_id, person_id, file_name, content, kept_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id, action.id(), person, file.fileName(), file.content(), now())
			.update();
		this.jdbc
			.sql("delete" + OWN + " and id not in (select id" + OWN + " order by kept_at desc, id desc limit :most)")
			.param("person", person)
			.param("action", action.id())
			.param("most", MOST)
			.update();
		return id;
	}

	private void requireRoom(UUID person, int bytes) {
		boolean room = this.jdbc.sql("""
				select count(*) < :most and coalesce(sum(octet_length(content)), 0) + :bytes <= :mostBytes
				from kept_file where person_id = :person""")
			.param("person", person)
			.param("most", MOST_OF_PERSON)
			.param("bytes", bytes)
			.param("mostBytes", MOST_BYTES)
			.query(Boolean.class)
			.single();
		if (!room) {
			throw new RuleViolation("files", "action.file.keptMost");
		}
	}

	/** Returns those of these files that the signed-in person has for the action. */
	public List<KeptFile> find(UUID actionId, Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc
					.sql("select id, file_name, octet_length(content) as size_bytes" + OWN
							+ " and id = any(:ids) order by kept_at, id")
					.param("person", person().orElse(null))
					.param("action", actionId)
					.param("ids", ids.toArray(UUID[]::new))
					.query(KeptFile.class)
					.list();
	}

	/** Replaces kept files by what they contain; they are kept no longer. */
	@Transactional
	List<NewEvidence> take(UUID actionId, List<NewEvidence> evidence) {
		return evidence.stream()
			.map((one) -> (one.keptId() != null) ? take(actionId, one.describes(), one.keptId()) : one)
			.toList();
	}

	private NewEvidence take(UUID actionId, String describes, UUID id) {
		return this.jdbc.sql("delete" + OWN + " and id = :id returning file_name, content")
			.param("person", person().orElse(null))
			.param("action", actionId)
			.param("id", id)
			.query((row, number) -> NewEvidence.file(describes, row.getString("file_name"), row.getBytes("content")))
			.optional()
			.orElseThrow(() -> new RuleViolation("files", "action.file.gone"));
	}

	/** Deletes files after a day; several instances may do so at once. */
	@Scheduled(cron = "0 30 * * * *", zone = "Europe/London")
	@Transactional
	void clearOld() {
		this.jdbc.sql("delete from kept_file where kept_at < ?").param(now().minus(KEPT)).update();
	}

	private Optional<UUID> person() {
		return this.user.person().map(SignedInUser::id);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
