package org.throughline.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.file.Sha256;

/**
 * Adds editions with small files, since real ones take long to make.
 */
@TestComponent
@Transactional
public class TestEditions {

	private final EntityManager entities;

	private final JdbcClient jdbc;

	public TestEditions(EntityManager entities, JdbcClient jdbc) {
		this.entities = entities;
		this.jdbc = jdbc;
	}

	/** Adds the first edition of a report. */
	public void add(UUID partnershipId, UUID reportId) {
		add(partnershipId, reportId, 2);
	}

	/** Adds the first edition of a report with files of a size. */
	public void add(UUID partnershipId, UUID reportId, int bytes) {
		add(partnershipId, reportId, "{" + " ".repeat(bytes - 2) + "}", null);
	}

	/** Adds the first edition of a report, published on a day. */
	public void add(UUID partnershipId, UUID reportId, LocalDate publishedOn) {
		add(partnershipId, reportId, "{}", publishedOn);
	}

	/** Adds the first edition of a report with data that says this. */
	public void add(UUID partnershipId, UUID reportId, String json) {
		add(partnershipId, reportId, json, null);
	}

	private void add(UUID partnershipId, UUID reportId, String json, @Nullable LocalDate publishedOn) {
		byte[] content = json.getBytes(StandardCharsets.UTF_8);
		var edition = new Edition(partnershipId, reportId, new Snapshot.Edition(1, publishedOn, null), new Edition.Seal(
				EditionOrigin.SEALED, Instant.parse("2025-12-01T09:00:00Z"), "Test", Sha256.of(content), false));
		this.entities.persist(edition);
		this.entities.flush();
		for (var form : EditionForm.values()) {
			this.jdbc
				.sql("insert into edition_file (edition_id, form, size_bytes, sha256, content) values (?, ?, ?, ?, ?)")
				.params(edition.id(), form.name(), content.length, Sha256.of(content), content)
				.update();
		}
	}

}
