package org.throughline.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.document.DocumentCheck;
import org.throughline.platform.document.DocumentFormat;
import org.throughline.platform.document.DocumentMarks;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.document.EmbeddedData;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.text.CanonicalJson;

/**
 * Makes the files of a snapshot, and stores and reads those of editions. Files are large,
 * so they are read one at a time and not as entities.
 */
@Component
class EditionFiles {

	/** The most bytes of files that are kept in memory. */
	private static final int MOST_KEPT = 32 * 1024 * 1024;

	private static final int MOST_PREPARED = 4;

	private static final Duration PREPARED = Duration.ofMinutes(5);

	private final ReportDocument documents;

	private final Map<String, DocumentFormat> formats;

	private final Map<String, DocumentCheck> checks;

	private final Cache<String, byte[]> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.<String, byte[]>weigher((sum, content) -> content.length)
		.build();

	/** Files by the fingerprint of their snapshot. */
	private final Cache<String, Map<EditionForm, Checked>> prepared = Caffeine.newBuilder()
		.maximumSize(MOST_PREPARED)
		.expireAfterWrite(PREPARED)
		.build();

	private final JdbcClient jdbc;

	EditionFiles(ReportDocument documents, List<DocumentFormat> formats, List<DocumentCheck> checks, JdbcClient jdbc) {
		this.documents = documents;
		this.formats = formats.stream().collect(Collectors.toMap(DocumentFormat::extension, Function.identity()));
		this.checks = checks.stream().collect(Collectors.toMap(DocumentCheck::extension, Function.identity()));
		this.jdbc = jdbc;
	}

	/**
	 * Makes one file.
	 * @param draft whether its pages say that it is a draft
	 * @param made the time that the file gives as its own
	 */
	byte[] make(Snapshot snapshot, EditionForm form, boolean draft, Instant made) {
		byte[] json = CanonicalJson.write(snapshot);
		if (form == EditionForm.JSON) {
			return json;
		}
		if (form == EditionForm.CSV) {
			return SnapshotTablesZip.write(snapshot, made);
		}
		var format = Objects.requireNonNull(this.formats.get(form.extension()), form.extension());
		var marks = draft ? new DocumentMarks(true, null, null) : new DocumentMarks(false, Sha256.of(json),
				new EmbeddedData(name(snapshot, EditionForm.JSON), json, "The data that this document was made from"));
		return format.write(this.documents.of(snapshot, marks, made));
	}

	/**
	 * Makes and checks all files of a snapshot, unless they were made a moment ago. They
	 * are stored if an edition of the same snapshot is sealed soon.
	 * @param progress is told the number of files that are made
	 * @throws DocumentRefused if not everyone can read one of them
	 */
	void prepare(Snapshot snapshot, Instant made, IntConsumer progress) {
		String fingerprint = Sha256.of(CanonicalJson.write(snapshot));
		var files = this.prepared.getIfPresent(fingerprint);
		if (files != null) {
			progress.accept(files.size());
		}
		else {
			this.prepared.put(fingerprint, make(snapshot, made, progress));
		}
	}

	/** Makes the PDF file, which takes longest, beside the others. */
	private Map<EditionForm, Checked> make(Snapshot snapshot, Instant made, IntConsumer progress) {
		var pdf = CompletableFuture.supplyAsync(() -> checked(snapshot, EditionForm.PDF, made));
		var files = new EnumMap<EditionForm, Checked>(EditionForm.class);
		for (var form : EnumSet.complementOf(EnumSet.of(EditionForm.PDF))) {
			files.put(form, checked(snapshot, form, made));
			progress.accept(files.size());
		}
		try {
			files.put(EditionForm.PDF, pdf.join());
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
		progress.accept(files.size());
		return files;
	}

	private Checked checked(Snapshot snapshot, EditionForm form, Instant made) {
		return check(form, make(snapshot, form, false, made));
	}

	/**
	 * Stores all files of an edition, which are made unless they are prepared.
	 * @throws DocumentRefused if not everyone can read one of them
	 */
	void store(UUID editionId, Snapshot snapshot, Instant made) {
		var prepared = this.prepared.getIfPresent(Sha256.of(CanonicalJson.write(snapshot)));
		var files = (prepared != null) ? prepared : make(snapshot, made, (count) -> {
		});
		files.forEach((form, file) -> this.jdbc.sql("""
				insert into edition_file (edition_id, form, size_bytes, sha256, checked, content)
				values (:edition, :form, :size, :sha256, :checked, :content)""")
			.param("edition", editionId)
			.param("form", form.name())
			.param("size", file.content().length)
			.param("sha256", Sha256.of(file.content()))
			.param("checked", file.report())
			.param("content", file.content())
			.update());
	}

	/**
	 * Returns the file if everyone can read it.
	 * @throws DocumentRefused if not
	 */
	Checked check(EditionForm form, byte[] file) {
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

	/** Finds a file of a published or sealed report. */
	Optional<EditionFile> find(String address, int number, EditionForm form) {
		return this.jdbc
			.sql("""
					select e.id as edition_id, e.partnership_id, not e.published as sealed, e.partnership, e.report, e.number, f.form,
					  f.sha256
					from addressed_edition e join edition_file f on f.edition_id = e.id
					where e.address = :address and e.withdrawn_on is null and e.number = :number and f.form = :form""")
			.param("address", address)
			.param("number", number)
			.param("form", form.name())
			.query(EditionFile.class)
			.optional();
	}

	void remove(UUID editionId) {
		this.jdbc.sql("delete from edition_file where edition_id = ?").param(editionId).update();
	}

	/** Returns the content of a file, which is kept in memory as it never changes. */
	byte[] content(EditionFile file) {
		return this.kept.get(file.sha256(),
				(sum) -> this.jdbc.sql("select content from edition_file where edition_id = :edition and form = :form")
					.param("edition", file.editionId())
					.param("form", file.form().name())
					.query((row, number) -> row.getBytes(1))
					.single());
	}

	/** Returns the files of a report's editions, without their contents. */
	Map<UUID, List<EditionFileSummary>> summaries(UUID reportId) {
		var files = new HashMap<UUID, List<EditionFileSummary>>();
		this.jdbc.sql("""
				select f.edition_id, f.form, f.size_bytes, f.sha256, f.checked
				from edition_file f join edition e on e.id = f.edition_id where e.report_id = ?""")
			.param(reportId)
			.query((row) -> {
				files.computeIfAbsent(row.getObject("edition_id", UUID.class), (id) -> new ArrayList<>())
					.add(new EditionFileSummary(EditionForm.valueOf(row.getString("form")), row.getInt("size_bytes"),
							row.getString("sha256"), row.getString("checked")));
			});
		files.values().forEach((each) -> each.sort(Comparator.comparing(EditionFileSummary::form)));
		return files;
	}

	/** Returns the name of a file: partnership, report and edition. */
	static String name(Snapshot snapshot, EditionForm form) {
		return name(snapshot.report().partnership(), snapshot.report().slug(), snapshot.edition().number(), form);
	}

	static String name(String partnership, String report, @Nullable Integer number, EditionForm form) {
		return partnership + "-" + report + ((number != null) ? "-edition-" + number : "-draft") + form.extension();
	}

	/**
	 * A file that everyone can read.
	 *
	 * @param report what was checked; {@code null} for data
	 */
	record Checked(byte[] content, @Nullable String report) {

	}

}
