package org.throughline.platform.document;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents as PDF. The file with every element is written to target/documents.
 */
class PdfDocumentTests {

	private final PdfDocument format = new PdfDocument(TestDocuments.WORDS, TestDocuments.RULES);

	private final PdfCheck check = new PdfCheck(TestDocuments.WORDS);

	@Test
	void everyoneCanReadIt() throws Exception {
		Files.createDirectories(Path.of("target", "documents"));
		for (boolean draft : new boolean[] { true, false }) {
			byte[] file = this.format.write(TestDocuments.everything(draft));
			Files.write(Path.of("target", "documents", draft ? "draft.pdf" : "everything.pdf"), file);
			var checked = this.check.check(file);
			assertThat(checked.problems()).isEmpty();
			assertThat(checked.report()).matches("PDF/UA-1, by veraPDF [0-9.]+: [0-9,]{4,} checks, none failed");
		}
	}

	@Test
	void sameDocumentGivesTheSameBytes() {
		assertThat(this.format.write(TestDocuments.everything(false)))
			.isEqualTo(this.format.write(TestDocuments.everything(false)));
	}

}
