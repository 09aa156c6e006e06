package org.throughline.paper;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.document.DocumentMarks;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.document.EmbeddedData;
import org.throughline.platform.document.PdfDocument;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.job.Job;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.publication.DocumentFiles;
import org.throughline.publication.DocumentFiles.Checked;
import org.throughline.publication.EditionFileSummary;
import org.throughline.publication.EditionForm;

/**
 * Makes, stores and reads the files of papers. As a job it makes those of an imported
 * edition, which did not exist when it was imported.
 */
@Component
class PaperFiles implements Job {

	/** The forms of papers: they have no tables of data. */
	static final List<EditionForm> FORMS = List.of(EditionForm.HTML, EditionForm.PDF, EditionForm.WORD,
			EditionForm.JSON);

	private static final String TABLE = "paper_edition_file";

	private final DocumentFiles files;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	PaperFiles(DocumentFiles files, JdbcClient jdbc, CurrentUser user) {
		this.files = files;
		this.jdbc = jdbc;
		this.user = user;
	}

	/**
	 * Makes one file of what everyone can read.
	 * @param made the time that the file gives as its own
	 */
	byte[] make(PaperSnapshot snapshot, EditionForm form, Instant made) {
		byte[] json = snapshot.bytes();
		if (form == EditionForm.JSON) {
			return json;
		}
		return make(snapshot, form,
				new DocumentMarks(DocumentMarks.Note.NONE, Sha256.of(json),
						new EmbeddedData(snapshot.fileName("edition-" + snapshot.edition().number(), ".json"), json,
								"The words that this document was made from")),
				made);
	}

	/** Makes one file with marks: a draft, or a copy that is not for publication. */
	byte[] make(PaperSnapshot snapshot, EditionForm form, DocumentMarks marks, Instant made) {
		return this.files.write(PaperDocument.of(snapshot, marks, made), form);
	}

	/** Returns how many sides of A4 a text has. */
	int sides(PaperText text) {
		return PdfDocument.sides(this.files.write(PaperDocument.of(text, Instant.EPOCH), EditionForm.PDF));
	}

	/**
	 * Makes, checks and stores all files of an edition.
	 * @throws DocumentRefused if not everyone can read one of them
	 */
	void store(UUID editionId, PaperSnapshot snapshot, Instant made) {
		var all = new EnumMap<EditionForm, Checked>(EditionForm.class);
		FORMS.forEach((form) -> all.put(form, this.files.check(form, make(snapshot, form, made))));
		this.files.store(TABLE, editionId, all);
	}

	@Override
	public String name() {
		return "paper files";
	}

	@Override
	@Transactional
	public void run(String edition) {
		this.user.asService(() -> {
			var id = UUID.fromString(edition);
			this.jdbc
				.sql("""
						select content, sealed_at from paper_edition e where e.id = :id
						and e.content <> '' and not exists (select from paper_edition_file f where f.edition_id = e.id) for update""")
				.param("id", id)
				.query((row, number) -> Map.entry(PaperSnapshot.read(row.getString("content")),
						row.getTimestamp("sealed_at").toInstant()))
				.optional()
				.ifPresent((found) -> store(id, found.getKey(), found.getValue()));
			return true;
		});
	}

	/** Finds a file of an edition, whether it is public or not. */
	Optional<PaperFile> find(UUID partnershipId, String slug, int number, EditionForm form) {
		return this.jdbc
			.sql("""
					select e.id as edition_id, e.public_from, f.form, f.sha256 from paper_edition e join cabinet_paper p on p.id = e.paper_id
					join paper_edition_file f on f.edition_id = e.id
					where p.partnership_id = :partnership and p.slug = :slug and e.number = :number and f.form = :form and p.state <> 'WITHDRAWN'""")
			.param("partnership", partnershipId)
			.param("slug", slug)
			.param("number", number)
			.param("form", form.name())
			.query(MappedRecord.rows(PaperFile.class))
			.optional();
	}

	byte[] content(PaperFile file) {
		return this.files.content(TABLE, file.editionId(), file.form(), file.sha256());
	}

	/** Returns the files of a paper's editions, without their contents. */
	Map<UUID, List<EditionFileSummary>> summaries(UUID paperId) {
		return this.files.summaries(TABLE, "select id from paper_edition where paper_id = ?", paperId);
	}

}
