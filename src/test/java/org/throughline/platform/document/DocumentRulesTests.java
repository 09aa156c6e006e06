package org.throughline.platform.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import org.throughline.platform.chart.Picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What cannot be written or not be read by everyone.
 */
class DocumentRulesTests {

	@Test
	void refusesListsNestedTenThousandDeep() {
		String deep = "- ".repeat(10_000) + "x";
		assertThat(problems(MarkdownBlocks.of(deep, 1, "a").toArray(Block[]::new))).isNotEmpty()
			.allSatisfy((problem) -> assertThat(problem.reason()).contains("nested more than 6 levels"));
	}

	@Test
	void namesCharactersThatFontsLackAndTheirPlace() {
		assertThat(problems(Block.Heading.of(1, "neglect", "Neglect"), Block.Paragraph.of("Done 😀 中 ŷ Ł")))
			.containsExactly(new DocumentProblem("Neglect",
					"These characters cannot be printed; replace or remove them: 😀 (U+1F600), 中 (U+4E2D)"));
	}

	@Test
	void refusesPictureWithoutDescriptionOrWithScript() {
		assertThat(problems(new Block.Figure(new Picture("a", "Up", "<svg viewBox=\"0 0 1 1\"/>", null, null))))
			.containsExactly(new DocumentProblem("Picture “Up”", "The picture has no description"));
		assertThat(problems(new Block.Figure(new Picture("a", "Up",
				"<svg viewBox=\"0 0 1 1\" onload=\"x()\"><desc>Bars</desc><script>x()</script></svg>", null, null))))
			.containsExactly(new DocumentProblem("Picture “Up”",
					"A picture can have shapes and words only. Remove: <script>, onload"));
	}

	@Test
	void refusesSkippedHeadingAndUnevenTable() {
		assertThat(problems(Block.Heading.of(1, "a", "A"), Block.Heading.of(3, "b", "B"))).hasSize(1);
		assertThat(problems(new Block.Table("T", List.of(new Block.Column("A", false)), List.of(List.of()), false)))
			.containsExactly(new DocumentProblem("Table “T”", "Row 1 has 0 cells, but the table has 1 columns"));
		assertThatThrownBy(() -> new WordDocument(TestDocuments.WORDS, TestDocuments.RULES)
			.write(TestDocuments.of(Block.Heading.of(2, "a", "A")))).isInstanceOf(DocumentRefused.class);
	}

	@Test
	void takesOnlyLogosThatArePicturesOfReasonableSize() throws Exception {
		assertThat(Logo.of(new byte[40 * 1024 * 1024], "Council")).isEmpty();
		assertThat(Logo.of(
				"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>".getBytes(StandardCharsets.UTF_8),
				"Council"))
			.isEmpty();
		assertThat(Logo.of(jpeg(5000), "Council")).isEmpty();
		assertThat(Logo.of(jpeg(300), "Council"))
			.hasValueSatisfying((logo) -> assertThat(logo.size().width).isEqualTo(300));
	}

	@Test
	void checksFindWhatIsMissing() {
		assertThat(new HtmlCheck(TestDocuments.WORDS).check("<h1>A</h1><img src=x>".getBytes(StandardCharsets.UTF_8)))
			.extracting(DocumentProblem::reason)
			.contains("The document has no title", "The file does not state its language",
					"The picture has no description");
		assertThat(new WordCheck(TestDocuments.WORDS).check(new byte[] { 1, 2 })).hasSize(1);
		assertThat(new PdfCheck(TestDocuments.WORDS).check(new byte[] { 1, 2 })).hasSize(1);
	}

	private static List<DocumentProblem> problems(Block... blocks) {
		return TestDocuments.RULES.check(TestDocuments.of(blocks));
	}

	private static byte[] jpeg(int side) throws Exception {
		var file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(side, 10, BufferedImage.TYPE_INT_RGB), "jpeg", file);
		return file.toByteArray();
	}

}
