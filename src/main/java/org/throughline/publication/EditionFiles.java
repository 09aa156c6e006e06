package org.throughline.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

	private static final String TABLE = "edition_file";

	private static final int MOST_PREPARED = 4;

	private static final Duration PREPARED = Duration.ofMinutes(5);

	private final ReportDocument documents;

	private final DocumentFiles files;

	/** Files by the fingerprint of their snapshot. */
	private final Cache<String, Map<EditionForm, DocumentFiles.Checked>> prepared = Caffeine.newBuilder()
		.maximumSize(MOST_PREPARED)
		.expireAfterWrite(PREPARED)
		.build();

	private final JdbcClient jdbc;

	EditionFiles(ReportDocument documents, DocumentFiles files, JdbcClient jdbc) {
		this.documents = documents;
		this.files = files;
		this.jdbc = jdbc;
	}

	/**
	 * Makes one file.
	 * @param draft whether its pages are marked as a draft
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
		var marks = draft ? DocumentMarks.DRAFT : new DocumentMarks(DocumentMarks.Note.NONE, Sha256.of(json),
				new EmbeddedData(name(snapshot, EditionForm.JSON), json, "The data that this document was made from"));
		return this.files.write(this.documents.of(snapshot, marks, made), form);
	}

	/**
	 * Makes and checks all files of a snapshot, unless they were made a moment ago. They
	 * are stored if an edition of the same snapshot is sealed soon.
	 * @param progress receives the number of created files
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

	/** Creates the PDF file, which takes longest, in parallel with the others. */
	private Map<EditionForm, DocumentFiles.Checked> make(Snapshot snapshot, Instant made, IntConsumer progress) {
		var pdf = CompletableFuture.supplyAsync(() -> checked(snapshot, EditionForm.PDF, made));
		var files = new EnumMap<EditionForm, DocumentFiles.Checked>(EditionForm.class);
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

	private DocumentFiles.Checked checked(Snapshot snapshot, EditionForm form, Instant made) {
		return this.files.check(form, make(snapshot, form, false, made));
	}

	/**
	 * Stores all files of an edition, which are made unless they are prepared.
	 * @throws DocumentRefused if not everyone can read one of them
	 */
	void store(UUID editionId, Snapshot snapshot, Instant made) {
		var prepared = this.prepared.getIfPresent(Sha256.of(CanonicalJson.write(snapshot)));
		var files = (prepared != null) ? prepared : make(snapshot, made, (count) -> {
		});
		this.files.store(TABLE, editionId, files);
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
		return this.files.content(TABLE, file.editionId(), file.form(), file.sha256());
	}

	/** Returns the files of a report's editions, without their contents. */
	Map<UUID, List<EditionFileSummary>> summaries(UUID reportId) {
		return this.files.summaries(TABLE, "select id from edition where report_id = ?", reportId);
	}

	/** Returns the name of a file: partnership, report and edition. */
	static String name(Snapshot snapshot, EditionForm form) {
		return name(snapshot.report().partnership(), snapshot.report().slug(), snapshot.edition().number(), form);
	}

	static String name(String partnership, String report, @Nullable Integer number, EditionForm form) {
		return partnership + "-" + report + ((number != null) ? "-edition-" + number : "-draft") + form.extension();
	}

}
