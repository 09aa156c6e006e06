package org.throughline.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.RealDocuments;
import org.throughline.SampleTest;
import org.throughline.platform.document.DocumentText;
import org.throughline.publication.DocumentFiles;
import org.throughline.publication.EditionForm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
@RealDocuments
class PaperFilesTests {

	private static final Instant MADE = Instant.parse("2025-12-01T09:00:00Z");

	private static final Path FOLDER = Path.of("target", "papers");

	@Autowired
	private PaperFiles files;

	@Autowired
	private DocumentFiles checks;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyPaperOfTheSampleCanBeReadByEveryoneAndSaysTheSameInEveryForm() throws Exception {
		Files.createDirectories(FOLDER);
		var contents = this.jdbc.sql("select content from paper_edition").query(String.class).list();
		assertThat(contents).isNotEmpty();
		for (var content : contents) {
			var snapshot = PaperSnapshot.read(content);
			var made = new EnumMap<EditionForm, byte[]>(EditionForm.class);
			for (var form : PaperFiles.FORMS) {
				made.put(form, this.checks.check(form, this.files.make(snapshot, form, MADE)).content());
				Files.write(FOLDER.resolve(snapshot.paper().slug() + form.extension()), made.get(form));
			}
			assertThat(made.get(EditionForm.JSON)).asString().isEqualTo(content);
			DocumentText.assertSame(requireNonNull(made.get(EditionForm.HTML)),
					requireNonNull(made.get(EditionForm.PDF)), requireNonNull(made.get(EditionForm.WORD)));
		}
	}

}
