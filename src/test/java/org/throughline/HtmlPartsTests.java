package org.throughline;

import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that invalid parts of a page are found. */
class HtmlPartsTests {

	@Test
	void pagesOfOneTemplateHaveTheSameParts() {
		assertThat(parts("<ul><li><a href=\"/a/1\">One</a></li></ul>"))
			.isEqualTo(parts("<ul><li><a href=\"/b?c=2\">Two</a></li></ul>"));
		assertThat(parts("<button formaction=\"/a/1\">One</button>"))
			.isEqualTo(parts("<button formaction=\"/b?c=2\">Two</button>"));
		assertThat(parts("<ul><li>1</li><li>2</li></ul>")).isEqualTo(parts("<ul><li>1</li><li>2</li><li>3</li></ul>"));
	}

	@Test
	void whatMayBeInvalidIsAPartOfItsOwn() {
		var page = parts("<p id=\"a\">One <a href=\"#a\">link</a></p><p>Two</p>");
		for (String other : new String[] { "<p id=\"a\">One <a href=\"#b\">link</a></p><p>Two</p>",
				"<p id=\"a\">One <a href=\"#a\">link</a></p><p id=\"a\">Two</p>",
				"<p id=\"a\">One <a href=\"#a\" class=\"b\">link</a></p><p>Two</p>",
				"<p id=\"a\">One & <a href=\"#a\">link</a></p><p>Two</p>",
				"<p id=\"a\">One <a href=\"#a\"></a></p><p>Two</p>",
				"<p id=\"a\">One <a href=\"#a\">link</a> <a href=\"a b\">link</a></p><p>Two</p>",
				"<p id=\"a\">One <a href=\"#a\"><a href=\"#a\">link</a></a></p><p>Two</p>",
				"<p id=\"a\">One <a href=\"#a\">link</a></p>Two" }) {
			assertThat(page.containsAll(parts(other))).as(other).isFalse();
		}
		assertThat(parts("<table><tr><td>1</td></tr><tr><td>2</td></tr></table>")
			.containsAll(parts("<table><tr><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>"))).isFalse();
		assertThat(parts("<button formaction=\"/a\">One</button>")
			.containsAll(parts("<button formaction=\"a b\">One</button>"))).isFalse();
		assertThat(HtmlParts.of("<p>One</div>")).isNull();
	}

	@Test
	void choicesMayBeMoreButNotSelectedTwice() {
		String option = "<option value=\"a\">A</option>";
		String selected = "<option value=\"b\" selected>B</option>";
		var one = parts("<select>" + option + selected + option + option + "</select>");
		assertThat(one).containsAll(parts("<select>" + option + selected + option + option + option + "</select>"));
		assertThat(one.containsAll(parts("<select>" + option + selected + option + selected + option + "</select>")))
			.isFalse();
		assertThat(one.containsAll(parts("<select>" + selected + option + option + "</select>"))).isFalse();
	}

	private static Set<String> parts(String html) {
		return Objects.requireNonNull(HtmlParts.of(html));
	}

}
