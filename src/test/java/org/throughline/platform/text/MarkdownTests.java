package org.throughline.platform.text;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b",
			"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
			"![x](javascript:alert(1))", "<p onclick=\"alert(1)\">x</p>", "> - <svg/onload=alert(1)>",
			"| a |\n|---|\n| <iframe src=//evil></iframe> |", "[x](vbscript:x)", "<style>*{display:none}</style>",
			"`<script>`", "# <script>x</script>", "[a](https://example.org \"x\\\" onmouseover=alert(1)\")",
			"<<script>script>alert(1)<</script>/script>" })
	void letsNoScriptIn(String written) {
		for (String html : List.of(Markdown.toHtml(written), Markdown.toInlineHtml(written))) {
			var body = Jsoup.parse(html).body();
			assertThat(body.select("script, img, iframe, style, svg, form")).isEmpty();
			assertThat(body.getAllElements()).allSatisfy((element) -> assertThat(element.attributes())
				.noneMatch((attribute) -> attribute.getKey().startsWith("on") || attribute.getKey().equals("style")));
			assertThat(body.select("a[href]"))
				.noneMatch((link) -> link.attr("href").matches("(?i).*script:.*|data:.*"));
		}
	}

	@Test
	void showsHtmlAsTheTextThatWasTyped() {
		assertThat(Jsoup.parse(Markdown.toHtml("Fewer than <b>five</b> children")).text())
			.isEqualTo("Fewer than <b>five</b> children");
		assertThat(Jsoup.parse(Markdown.toInlineHtml("R&D <script>x</script>")).text())
			.isEqualTo("R&D <script>x</script>");
	}

	@Test
	void placesHeadingsBelowThoseOfThePageWithoutGaps() {
		var body = Jsoup.parse(Markdown.toHtml("## Neglect\n\ntext\n\n#### In schools\n\n## Exploitation")).body();
		assertThat(body.select("h3").eachText()).containsExactly("Neglect", "Exploitation");
		assertThat(body.select("h4").eachText()).containsExactly("In schools");
		assertThat(body.select("h1, h2, h5, h6")).isEmpty();
	}

	@Test
	void givesElementsTheClassesOfTheDesignSystem() {
		var body = Jsoup
			.parse(Markdown
				.toHtml("text\n\n- a\n- b\n\n3. c\n\n> said\n\n[here](/oxfordshire) [there](https://example.org)"))
			.body();
		assertThat(body.select("p.govuk-body")).isNotEmpty();
		assertThat(body.select("ul.govuk-list.govuk-list--bullet > li")).hasSize(2);
		assertThat(body.select("ol.govuk-list--number").attr("start")).isEqualTo("3");
		assertThat(body.select("blockquote.app-quotation").text()).isEqualTo("said");
		assertThat(body.select("a.govuk-link[href=/oxfordshire]").hasAttr("rel")).isFalse();
		assertThat(body.select("a.govuk-link[href=https://example.org]").attr("rel")).isEqualTo("noopener nofollow");
	}

	@Test
	void drawsTables() {
		var body = Jsoup.parse(Markdown.toHtml("| Year | Children |\n|------|---------:|\n| 2024 | 12 |")).body();
		assertThat(body.select("div.app-table-scroll > table.govuk-table")).hasSize(1);
		assertThat(body.select("th[scope=col]").eachText()).containsExactly("Year", "Children");
		assertThat(body.select("td.govuk-table__cell--numeric").text()).isEqualTo("12");
		assertThat(body.select("[align]")).isEmpty();
	}

	@Test
	void keepsOneLineFreeOfBlocks() {
		assertThat(Markdown.toInlineHtml("1. **Children** are seen & heard"))
			.isEqualTo("1. <strong>Children</strong> are seen &amp; heard");
		assertThat(Markdown.toInlineHtml(null)).isEmpty();
	}

	@Test
	void tellsTheWordsAlone() {
		assertThat(Markdown.toText("# Neglect\n\n- **one**\n- [two](https://example.org)\n\n![a map](x.png)"))
			.isEqualTo("Neglect one two a map");
	}

	@Test
	void longTextIsShortenedToItsFirstWords() {
		assertThat(Markdown.firstWords("**Neglect** of children, as [found](https://example.org)", 60))
			.isEqualTo("Neglect of children, as found");
		assertThat(Markdown.firstWords("word ".repeat(50), 60)).hasSizeLessThanOrEqualTo(62).endsWith("word …");
		assertThat(Markdown.firstWords("x".repeat(50), 40)).isEqualTo("x".repeat(40) + " …");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Neglect", "It’s 5% of £1,000 (2024/25): “why?”, we ask; nobody knows!", "A – B — C-D ‘E’",
			"www.example.org/path", "Straße, naïve, Ζωή", "One. 2. Three - 4", "a  b", "End ", "1. One", "- a", "# a",
			"a_b_c", "a*b*", "a [b](c)", "a & b", "a < b", "a \"b\"", "it's", "a\\b", "a@example.org", "a=b", "a+b",
			"a | b" })
	void linesWithoutMeaningAreWrittenAsAllOthers(String line) {
		String unlike = line + "\n";
		assertThat(Markdown.toHtml(line)).isEqualTo(Markdown.toHtml(unlike));
		assertThat(Markdown.toInlineHtml(line)).isEqualTo(Markdown.toInlineHtml(unlike));
		assertThat(Markdown.toText(line)).isEqualTo(Markdown.toText(unlike));
	}

}
