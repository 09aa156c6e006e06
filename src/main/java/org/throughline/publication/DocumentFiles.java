package org.throughline.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.document.Document;
import org.throughline.platform.document.DocumentCheck;
import org.throughline.platform.document.DocumentFormat;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.file.Sha256;

/**
 * Writes and checks documents, and stores them as the files of editions. The tables of
 * such files have the columns of {@code edition_file}.
 */
@Component
public class DocumentFiles {

	/** The most bytes of files that are kept in memory. */
	private static final int MOST_KEPT = 32 * 1024 * 1024;

	private final Map<String, DocumentFormat> formats;

	private final Map<String, DocumentCheck> checks;

	private final JdbcClient jdbc;

	private final Cache<String, byte[]> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.<String, byte[]>weigher((sum, content) -> content.length)
		.build();

	DocumentFiles(List<DocumentFormat> formats, List<DocumentCheck> checks, JdbcClient jdbc) {
		this.formats = formats.stream().collect(Collectors.toMap(DocumentFormat::extension, Function.identity()));
		this.checks = checks.stream().collect(Collectors.toMap(DocumentCheck::extension, Function.identity()));
		this.jdbc = jdbc;
	}

	/**
	 * Returns a document as a file.
	 * @throws DocumentRefused if it has something that cannot be written
	 */
	public byte[] write(Document document, EditionForm form) {
		return Objects.requireNonNull(this.formats.get(form.extension()), form.extension()).write(document);
	}

	/**
	 * Returns the file if everyone can read it.
	 * @throws DocumentRefused if not
	 */
	public Checked check(EditionForm form, byte[] file) {
		var check = this.checks.get(form.extension());
		if (check == null) {
			return new Checked(file, null);
		}
		var result = check.check(file);
		if (!result.problems().isEmpty()) {
			throw new DocumentRefused(result.problems());
		}
		return new Checked(file, result.report());
	}

	/** Stores the files of an edition in a table. */
	public void store(String table, UUID editionId, Map<EditionForm, Checked> files) {
		files.forEach((form, file) -> this.jdbc.sql("insert into " + table + """
				 (edition_id, form, size_bytes, sha256, checked, content)
				values (:edition, :form, :size, :sha256, :checked, :content)""")
			.param("edition", editionId)
			.param("form", form.name())
			.param("size", file.content().length)
			.param("sha256", Sha256.of(file.content()))
			.param("checked", file.report())
			.param("content", file.content())
			.update());
	}

	/** Returns the content of a file, which is kept in memory as it never changes. */
	public byte[] content(String table, UUID editionId, EditionForm form, String sha256) {
		return this.kept.get(sha256,
				(sum) -> this.jdbc.sql("select content from " + table + " where edition_id = :edition and form = :form")
					.param("edition", editionId)
					.param("form", form.name())
					.query((row, number) -> row.getBytes(1))
					.single());
	}

	/**
	 * Returns files without their contents, by their editions.
	 * @param editions the select of the identifiers of the editions, with one parameter
	 */
	public Map<UUID, List<EditionFileSummary>> summaries(String table, String editions, UUID parameter) {
		var files = new HashMap<UUID, List<EditionFileSummary>>();
		this.jdbc
			.sql("select edition_id, form, size_bytes, sha256, checked from " + table + " where edition_id in ("
					+ editions + ")")
			.param(parameter)
			.query((row) -> {
				files.computeIfAbsent(row.getObject("edition_id", UUID.class), (id) -> new ArrayList<>())
					.add(new EditionFileSummary(EditionForm.valueOf(row.getString("form")), row.getInt("size_bytes"),
							row.getString("sha256"), row.getString("checked")));
			});
		files.values().forEach((each) -> each.sort(Comparator.comparing(EditionFileSummary::form)));
		return files;
	}

	/**
	 * A file that everyone can read.
	 *
	 * @param report what was checked; {@code null} for data
	 */
	public record Checked(byte[] content, @Nullable String report) {

	}

}
