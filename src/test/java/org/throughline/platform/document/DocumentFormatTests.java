package org.throughline.platform.document;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that hold for all formats. */
class DocumentFormatTests {

	private final HtmlDocument html = new HtmlDocument(TestDocuments.WORDS, TestDocuments.RULES);

	private final PdfDocument pdf = new PdfDocument(TestDocuments.WORDS, TestDocuments.RULES);

	private final WordDocument word = new WordDocument(TestDocuments.WORDS, TestDocuments.RULES);

	@Test
	void saysTheSameWordForWord() throws Exception {
		var document = TestDocuments.everything(false);
		byte[] page = this.html.write(document);
		var words = DocumentText.html(page, false);
		assertThat(words).hasSizeGreaterThan(700);
		DocumentText.assertSame(DocumentText.word(this.word.write(document)), words);
		DocumentText.assertSame(DocumentText.pdf(this.pdf.write(document)), DocumentText.html(page, true));
	}

	@Test
	void filesAreAccessibleAndContainTheirData() {
		var document = TestDocuments.everything(true);
		assertThat(new HtmlCheck(TestDocuments.WORDS).check(this.html.write(document)).problems()).isEmpty();
		byte[] file = this.word.write(document);
		assertThat(new WordCheck(TestDocuments.WORDS).check(file).problems()).isEmpty();
		assertThat(DocumentData.of(file)).hasValue(TestDocuments.JSON);
		assertThat(DocumentData.of(this.pdf.write(document))).hasValue(TestDocuments.JSON);
		assertThat(DocumentData.of(this.html.write(document))).isEmpty();
	}

}
