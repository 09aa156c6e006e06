package org.throughline.platform.document;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents for Word, read again by POI. The file with every element is written to
 * target/documents.
 */
class WordDocumentTests {

	private final WordDocument format = new WordDocument(TestDocuments.WORDS, TestDocuments.RULES);

	@Test
	void partsFollowTheSchema() throws Exception {
		Files.createDirectories(Path.of("target", "documents"));
		for (boolean draft : new boolean[] { true, false }) {
			byte[] file = this.format.write(TestDocuments.everything(draft));
			Files.write(Path.of("target", "documents", draft ? "draft.docx" : "everything.docx"), file);
			try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
				for (var part : word.getPackage().getPartsByName(Pattern.compile("/word/[a-z]+[0-9]?\\.xml"))) {
					try (var xml = part.getInputStream()) {
						switch (part.getPartName().getName().replaceAll(".*/|[0-9]*\\.xml", "")) {
							case "document" -> assertValid(DocumentDocument.Factory.parse(xml));
							case "styles" -> assertValid(StylesDocument.Factory.parse(xml));
							case "numbering" -> assertValid(NumberingDocument.Factory.parse(xml));
							case "footnotes" -> assertValid(FootnotesDocument.Factory.parse(xml));
							case "settings" -> assertValid(SettingsDocument.Factory.parse(xml));
							case "header" -> assertValid(HdrDocument.Factory.parse(xml));
							case "footer" -> assertValid(FtrDocument.Factory.parse(xml));
							default -> throw new AssertionError(part.getPartName());
						}
					}
				}
			}
		}
	}

	@Test
	void sameDocumentGivesTheSameBytes() {
		assertThat(this.format.write(TestDocuments.everything(false)))
			.isEqualTo(this.format.write(TestDocuments.everything(false)));
	}

	private static void assertValid(XmlObject part) {
		var errors = new ArrayList<XmlError>();
		part.validate(new XmlOptions().setErrorListener(errors));
		assertThat(errors).map(XmlError::getMessage).isEqualTo(List.of());
	}

}
