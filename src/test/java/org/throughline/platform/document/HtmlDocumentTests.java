package org.throughline.platform.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.throughline.HtmlValidator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents as pages. The page with every element is written to target/documents.
 */
class HtmlDocumentTests {

	private final HtmlDocument format = new HtmlDocument(TestDocuments.WORDS, TestDocuments.RULES);

	@Test
	void pageIsValidAndHasNoStyleOrScriptOfItsOwn() throws Exception {
		byte[] file = this.format.write(TestDocuments.everything(false));
		Files.createDirectories(Path.of("target", "documents"));
		Files.write(Path.of("target", "documents", "everything.html"),
				this.format.write(TestDocuments.everything(true)));
		String html = new String(file, StandardCharsets.UTF_8);
		var page = Jsoup.parse(html);
		assertThat(page.select("script, style, [style], [onclick]")).isEmpty();
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
		assertThat(HtmlValidator.complaints(html)).isEmpty();
	}

}
