package org.throughline.platform.document;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.throughline.platform.form.RuleViolation;

import org.throughline.platform.chart.Picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests that documents that cannot be written, or not be read by everyone, are refused.
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
		assertThat(refused(new byte[40 * 1024 * 1024])).isEqualTo("logo.large");
		assertThat(refused(jpeg(5000))).isEqualTo("logo.side");
		assertThat(refused("GIF89a and more".getBytes(StandardCharsets.UTF_8))).isEqualTo("logo.kind");
		assertThat(refused(Arrays.copyOf(jpeg(300), 40))).isEqualTo("logo.broken");
		assertThat(Logo.of(jpeg(300), "Council").size().width).isEqualTo(300);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>x()</script>", "<rect onload='x()' width='1' height='1'/>",
			"<image href='https://example.org/a.png'/>", "<image xlink:href='data:image/png;base64,AA=='/>",
			"<foreignObject><p>words</p></foreignObject>", "<use href='#a'/>",
			"<style>@import 'https://example.org/a.css';</style>",
			"<style>rect { fill: url(https://example.org/a) }</style>",
			"<rect style=\"fill: url('https://example.org/a')\"/>", "<a href='javascript:x()'><text>A</text></a>",
			"<animate attributeName='x'/>", "<set attributeName='onload'/>" })
	void logoWithMoreThanAPictureIsRefused(String part) {
		assertThat(refused(svg(part))).isEqualTo("logo.foreign");
	}

	@Test
	void logoMayBeAnSvgFileOfADrawingProgram() {
		var logo = Logo
			.of(svg("<metadata><rdf:RDF/></metadata><sodipodi:namedview id='x'/><defs><linearGradient id='g'>"
					+ "<stop offset='0' stop-color='#0b3c49'/></linearGradient></defs><style>.a { fill: #7fd1c7 }</style>"
					+ "<rect class='a' width='200' height='100'/><circle fill='url(#g)' cx='50' cy='50' r='40'/>"),
					"Council");
		assertThat(logo.size()).isEqualTo(new Dimension(1200, 600));
	}

	@Test
	void logoThatExpandsIsRefusedBeforeItTakesMemory() {
		assertThat(refused(("<!DOCTYPE svg [<!ENTITY a \"" + "<rect/>".repeat(50) + "\"><!ENTITY b \"&a;&a;&a;\">]>"
				+ "<svg xmlns='http://www.w3.org/2000/svg'>" + "<rect/>".repeat(6000) + "&b;</svg>")
			.getBytes(StandardCharsets.UTF_8))).isEqualTo("logo.elements");
	}

	private static byte[] svg(String content) {
		return ("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'>" + content
				+ "</svg>")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String refused(byte[] file) {
		return Assertions.catchThrowableOfType(RuleViolation.class, () -> Logo.of(file, "Council")).key();
	}

	@Test
	void checksFindWhatIsMissing() {
		assertThat(new HtmlCheck(TestDocuments.WORDS).check("<h1>A</h1><img src=x>".getBytes(StandardCharsets.UTF_8))
			.problems()).extracting(DocumentProblem::reason)
			.contains("The document has no title", "The file does not state its language",
					"The picture has no description");
		assertThat(new WordCheck(TestDocuments.WORDS).check(new byte[] { 1, 2 }).problems()).hasSize(1);
		assertThat(new PdfCheck(TestDocuments.WORDS).check(new byte[] { 1, 2 }).problems()).hasSize(1);
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
