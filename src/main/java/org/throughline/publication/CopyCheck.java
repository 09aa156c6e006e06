package org.throughline.publication;

import java.util.List;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.document.DocumentData;
import org.throughline.platform.file.Sha256;

/**
 * Identifies the edition of a copy, whether it is unaltered and what has changed since.
 * Only editions that everyone can read, or could before they were withdrawn, are
 * recognised. No copy is stored.
 */
@Service
public class CopyCheck {

	/** The most files that are read at a time: each may take much memory. */
	private static final int AT_A_TIME = 2;

	private static final String EDITIONS = """
			select id, report_id, report_title, report_address, number, published_on, changes, sha256, withdrawn_on, page from recognised_edition e
			where (e.public_from is null or e.public_from <= :today) and\s""";

	private static final String PAPER = "paper";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Semaphore reading = new Semaphore(AT_A_TIME);

	private final JdbcClient jdbc;

	private final Clock clock;

	CopyCheck(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Reads what a file shows of its edition; empty if too many files are read right now.
	 */
	public Optional<CopyMarks> read(byte[] file) {
		if (!this.reading.tryAcquire()) {
			return Optional.empty();
		}
		try {
			boolean json = file.length > 0 && file[0] == '{';
			var data = json ? Optional.of(file) : DocumentData.of(file);
			return Optional.of(new CopyMarks(Sha256.of(file), data.map(Sha256::of).orElse(null),
					data.map(CopyCheck::named).orElse(null)));
		}
		finally {
			this.reading.release();
		}
	}

	/**
	 * Returns what is known of a copy with this fingerprint, or this checksum of a file.
	 */
	@Transactional(readOnly = true)
	public CheckedCopy check(String fingerprint) {
		var sameData = check(new CopyMarks(null, fingerprint, null));
		return (sameData.edition() != null) ? sameData : check(new CopyMarks(fingerprint, null, null));
	}

	/** Returns what is known of a copy with these marks. */
	@Transactional(readOnly = true)
	public CheckedCopy check(CopyMarks marks) {
		var unaltered = find("e.id in (select edition_id from recognised_file f where f.sha256 = :mark)", marks.file());
		if (unaltered.isPresent()) {
			return found(CopyState.UNALTERED, unaltered.get());
		}
		var sameData = find("e.sha256 = :mark", marks.data());
		if (sameData.isPresent()) {
			return found(CopyState.DATA_UNALTERED, sameData.get());
		}
		return find("e.named = :mark", marks.edition()).map((edition) -> found(CopyState.ALTERED, edition))
			.orElse(CheckedCopy.UNKNOWN);
	}

	private Optional<PublishedEdition> find(String condition, @Nullable String mark) {
		return (mark == null) ? Optional.empty()
				: this.jdbc.sql(EDITIONS + condition)
					.param("today", LocalDate.now(this.clock))
					.param("mark", mark)
					.query(MappedRecord.rows(PublishedEdition.class))
					.optional();
	}

	private CheckedCopy found(CopyState state, PublishedEdition edition) {
		if (edition.withdrawnOn() != null) {
			return new CheckedCopy(CopyState.WITHDRAWN, edition, List.of());
		}
		List<PublishedEdition> later = this.jdbc
			.sql(EDITIONS + "e.report_id = :report and e.number > :number order by e.number")
			.param("today", LocalDate.now(this.clock))
			.param("report", edition.report().id())
			.param("number", edition.number())
			.query(MappedRecord.rows(PublishedEdition.class))
			.list();
		return new CheckedCopy(state, edition, later);
	}

	/** Returns the edition that the data name, or {@code null} if they name none. */
	private static @Nullable String named(byte[] data) {
		try {
			JsonNode read = MAPPER.readTree(data);
			JsonNode subject = read.path(read.has(PAPER) ? PAPER : "report");
			String partnership = subject.path("partnership").asString("");
			String slug = (read.has(PAPER) ? "papers/" : "") + subject.path("slug").asString("");
			int number = read.path("edition").path("number").asInt(0);
			String named = partnership + "/" + slug + "/" + number;
			return named.matches("[a-z0-9-]{1,100}/(papers/)?[a-z0-9-]{1,100}/[1-9][0-9]{0,2}") ? named : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
