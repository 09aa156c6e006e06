package org.throughline.transfer.table;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.throughline.platform.file.Sha256;
import org.throughline.transfer.table.TableUpload.Background;

/** Stores uploads between the steps, for the person who sent them, for a day at most. */
@Component
@EnableScheduling
class UploadStore {

	private static final TypeReference<List<Sheet>> SHEETS = new TypeReference<>() {
	};

	private static final Duration KEPT = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	UploadStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	void keep(TableUpload upload, String table, UUID partnershipId, UUID personId, byte[] content) {
		this.jdbc
			.sql("""
					insert into transfer_upload (id, partnership_id, table_key, person_id, file_name, sha256, sheets, choices,
					  content, created_at)
					values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""")
			.params(upload.id(), partnershipId, table, personId, upload.fileName(), Sha256.of(content),
					this.json.writeValueAsString(upload.sheets()), this.json.writeValueAsString(upload.choices()))
			.param((upload.choices().format() != null) ? content : null)
			.param(now())
			.update();
	}

	/**
	 * Returns an upload of this person, locked if it is to be saved; else without its
	 * sheets while it is saved in the background.
	 */
	Optional<TableUpload> find(UUID id, String table, UUID partnershipId, UUID personId, boolean toSave) {
		return this.jdbc
			.sql("""
					select id, file_name, case when ? or background ->> 'problem' is distinct from '' then sheets end as sheets,
					  choices, outcome, background from transfer_upload
					where id = ? and table_key = ? and partnership_id = ? and person_id = ?"""
					+ (toSave ? " for update" : ""))
			.params(toSave, id, table, partnershipId, personId)
			.query((row, number) -> upload(row.getObject("id", UUID.class), row.getString("file_name"),
					row.getString("sheets"), row.getString("choices"), row.getString("outcome"),
					row.getString("background")))
			.optional();
	}

	private TableUpload upload(UUID id, String fileName, @Nullable String sheets, String choices,
			@Nullable String outcome, @Nullable String background) {
		return new TableUpload(id, fileName, (sheets != null) ? this.json.readValue(sheets, SHEETS) : List.of(),
				this.json.readValue(choices, ColumnChoices.class),
				(outcome != null) ? this.json.readValue(outcome, TableUpload.Outcome.class) : null,
				(background != null) ? this.json.readValue(background, Background.class) : null);
	}

	/** Stores how an upload is saved in the background. */
	void saveInBackground(UUID id, Background background) {
		this.jdbc.sql("update transfer_upload set background = ?::jsonb where id = ?")
			.params(this.json.writeValueAsString(background), id)
			.update();
	}

	/** Returns an upload that is to be saved in the background; empty if it is saved. */
	Optional<Asked> asked(UUID id) {
		return this.jdbc.sql("""
				select partnership_id, table_key, person_id, background from transfer_upload
				where id = ? and background is not null and outcome is null""")
			.param(id)
			.query((row, number) -> new Asked(id, row.getObject("partnership_id", UUID.class),
					row.getString("table_key"), row.getObject("person_id", UUID.class),
					this.json.readValue(row.getString("background"), Background.class)))
			.optional();
	}

	/** Stores the other sheets of a workbook as an upload of their own. */
	void keepNext(UUID next, List<Sheet> sheets, ColumnChoices choices, UUID before) {
		this.jdbc
			.sql("""
					insert into transfer_upload (id, partnership_id, table_key, person_id, file_name, sha256, sheets, choices,
					  created_at)
					select ?, partnership_id, table_key, person_id, file_name, sha256, ?::jsonb, ?::jsonb, ?
					from transfer_upload where id = ?""")
			.params(next, this.json.writeValueAsString(sheets), this.json.writeValueAsString(choices), now(), before)
			.update();
	}

	/** The content of a CSV file. */
	byte[] content(UUID id) {
		return this.jdbc.sql("select content from transfer_upload where id = ?")
			.param(id)
			.query((row, number) -> row.getBytes("content"))
			.single();
	}

	/** Replaces the sheets of a file that is read in another way. */
	void replace(UUID id, List<Sheet> sheets, ColumnChoices choices) {
		this.jdbc
			.sql("update transfer_upload set sheets = ?::jsonb, choices = ?::jsonb, background = null where id = ?")
			.params(this.json.writeValueAsString(sheets), this.json.writeValueAsString(choices), id)
			.update();
	}

	void choose(UUID id, ColumnChoices choices) {
		this.jdbc.sql("update transfer_upload set choices = ?::jsonb, background = null where id = ?")
			.params(this.json.writeValueAsString(choices), id)
			.update();
	}

	void finish(UUID id, TableUpload.Outcome outcome) {
		this.jdbc.sql("""
				update transfer_upload set sheets = null, content = null, finished_at = ?, outcome = ?::jsonb
				where id = ?""").params(now(), this.json.writeValueAsString(outcome), id).update();
	}

	/** Deletes uploads after a day; several instances may do so at once. */
	@Scheduled(cron = "0 10 3 * * *", zone = "Europe/London")
	void clearOld() {
		this.jdbc.sql("delete from transfer_upload where created_at < ?").param(now().minus(KEPT)).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** An upload that a person asked to save in the background. */
	record Asked(UUID id, UUID partnershipId, String table, UUID personId, Background background) {

	}

}
