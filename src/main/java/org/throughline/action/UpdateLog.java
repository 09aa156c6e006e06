package org.throughline.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;

/**
 * Appends the note of actions. Nothing here changes or removes a word; the database would
 * refuse it.
 */
@Component
class UpdateLog {

	private static final String INSERT = """
			insert into action_update (id, action_id, number, at, kind, status, owner_id, owner_name, to_owner_name,
			  rag, due_on, note, by_id, by_name, by_organisation_id, on_behalf, source, as_of, visibility)
			values (:id, :action, :number, :at, :kind, :status, :owner,
			  case when :owner::uuid is not null then (organisation_name_at(:owner, :asOf)).name else :ownerWritten end,
			  (select (organisation_name_at(o.id, :asOf)).name from organisation o where o.id = :toOwner),
			  :rag, :due, :note, :by, :byName, :byOrganisation, :onBehalf, :source, :asOf, :visibility)""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	private final ActionRepository actions;

	private final CurrentUser user;

	private final Clock clock;

	UpdateLog(JdbcClient jdbc, NamedParameterJdbcTemplate batch, ActionRepository actions, CurrentUser user,
			Clock clock) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.actions = actions;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Appends an update to an action whose row is locked and has moved already.
	 * @return its number
	 */
	int append(Action action, Said said) {
		var row = prepare(action, said);
		append(List.of(row));
		return row.number();
	}

	/** Appends updates together, in this order. */
	void append(List<Row> rows) {
		this.actions.flush();
		this.batch.batchUpdate(INSERT, rows.stream().map(Row::parameters).toArray(SqlParameterSource[]::new));
	}

	/** What is said of an action as it stands now, numbered, ready to be appended. */
	Row prepare(Action action, Said said) {
		var asOf = (said.asOf() != null) ? said.asOf() : LocalDate.now(this.clock);
		int number = action.takeUpdate(asOf);
		var person = (said.byName() == null) ? this.user.person().orElse(null) : null;
		return new Row(number,
				new MapSqlParameterSource().addValue("id", said.id())
					.addValue("action", action.id())
					.addValue("number", number)
					.addValue("at", now().atOffset(ZoneOffset.UTC))
					.addValue("kind", said.kind().name())
					.addValue("status", action.status().name())
					.addValue("owner", action.ownerId())
					.addValue("ownerWritten", action.ownerAsWritten())
					.addValue("toOwner", said.toOwner())
					.addValue("rag", (said.rag() != null) ? said.rag().name() : null)
					.addValue("due", said.dueOn())
					.addValue("note", said.note())
					.addValue("by", (person != null) ? person.id() : null)
					.addValue("byName", (said.byName() != null) ? said.byName() : name())
					.addValue("byOrganisation", said.byOrganisation())
					.addValue("onBehalf", said.onBehalf())
					.addValue("source", said.source())
					.addValue("asOf", asOf)
					.addValue("visibility", said.visibility().name()));
	}

	/** Keeps the evidence; files have passed {@link EvidenceFiles}. */
	void attach(Action action, UUID updateId, List<KeptEvidence> evidence) {
		for (var kept : evidence) {
			int number = action.takeEvidence();
			var file = kept.file();
			this.jdbc
				.sql("""
						insert into evidence (id, action_id, update_id, number, describes, link, file_name, media_type, size_bytes,
						  sha256, content)
						values (:id, :action, :update, :number, :describes, :link, :fileName, :mediaType, :size, :sha256, :content)""")
				.param("id", TimeOrderedId.next())
				.param("action", action.id())
				.param("update", updateId)
				.param("number", number)
				.param("describes", kept.describes())
				.param("link", kept.link())
				.param("fileName", (file != null) ? file.fileName() : null)
				.param("mediaType", (file != null) ? file.mediaType() : null)
				.param("size", (file != null) ? file.content().length : null)
				.param("sha256", (file != null) ? file.sha256() : null)
				.param("content", (file != null) ? file.content() : null)
				.update();
		}
	}

	/** Who acts now, by name. */
	String name() {
		String process = CurrentUser.process();
		return (process != null) ? process : this.user.person().map(SignedInUser::displayName).orElse("Throughline");
	}

	Instant now() {
		return this.clock.instant();
	}

	/** An update ready to be appended, and its number. */
	record Row(int number, SqlParameterSource parameters) {

	}

	/** Evidence that has passed the rules. */
	record KeptEvidence(String describes, @Nullable String link, @Nullable EvidenceFile file) {

	}

	/**
	 * What is to be appended. The person is the one who acts, unless a document says it.
	 */
	record Said(UUID id, UpdateKind kind, @Nullable String note, @Nullable UUID byOrganisation, boolean onBehalf,
			@Nullable String source, @Nullable String byName, @Nullable LocalDate asOf, @Nullable UUID toOwner,
			@Nullable Rag rag, @Nullable LocalDate dueOn, Visibility visibility) {

		static Said of(UUID id, UpdateKind kind, @Nullable String note, @Nullable UUID byOrganisation) {
			return new Said(id, kind, note, byOrganisation, false, null, null, null, null, null, null,
					Visibility.PARTNER);
		}

		Said told(String how) {
			return new Said(this.id, this.kind, this.note, this.byOrganisation, true, how, this.byName, this.asOf,
					this.toOwner, this.rag, this.dueOn, this.visibility);
		}

		Said lit(@Nullable Rag colour) {
			return new Said(this.id, this.kind, this.note, this.byOrganisation, this.onBehalf, this.source, this.byName,
					this.asOf, this.toOwner, colour, this.dueOn, this.visibility);
		}

		Said due(LocalDate day) {
			return new Said(this.id, this.kind, this.note, this.byOrganisation, this.onBehalf, this.source, this.byName,
					this.asOf, this.toOwner, this.rag, day, this.visibility);
		}

		Said goesTo(UUID owner, LocalDate day) {
			return new Said(this.id, this.kind, this.note, this.byOrganisation, this.onBehalf, this.source, this.byName,
					day, owner, this.rag, this.dueOn, this.visibility);
		}

	}

}
