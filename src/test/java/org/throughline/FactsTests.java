package org.throughline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The numbered facts of the five documents: the public reads each on its page, and the
 * business manager finds each on the page where it is edited.
 */
@SampleTest
class FactsTests {

	/** The numbers of paragraphs are no words: they have a test of their own. */
	private static final String NUMBERING = "S0-50";

	private static final Map<String, String> PAGES = new HashMap<>();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	@ParameterizedTest(name = "{0} on {1}")
	@CsvFileSource(resources = "/facts.csv", numLinesToSkip = 1)
	void isReadOnItsPage(String fact, String page, String words) {
		assertThat(PAGES.computeIfAbsent(page, this::text)).contains(words);
	}

	@ParameterizedTest(name = "{0} on {1}")
	@CsvFileSource(resources = "/facts-manager.csv", numLinesToSkip = 1)
	void isFoundWhereTheBusinessManagerWorksOnIt(String fact, String page, String words) {
		assertThat(PAGES.computeIfAbsent(page, this::textForManager)).contains(words);
	}

	@Test
	void paragraphsOfThePaperOf2025AreNumberedAcrossItsHeadings() {
		var lists = read(get("/oxfordshire/papers/cabinet-2025-10-21")).select("article ol");
		assertThat(lists.eachAttr("start")).containsExactly("2", "3", "6", "10", "11", "12");
		assertThat(lists.last().childrenSize()).isEqualTo(3);
	}

	@Test
	void everyFactIsInBothTables() throws IOException {
		var all = Stream
			.of(numbered("S0", 50), numbered("S1", 52), numbered("S2", 89), numbered("S3", 128), numbered("S4", 68))
			.flatMap((ids) -> ids)
			.filter((id) -> !id.equals(NUMBERING))
			.toList();
		assertThat(ids("facts.csv").distinct()).containsExactlyInAnyOrderElementsOf(all);
		assertThat(ids("facts-manager.csv").distinct()).containsExactlyInAnyOrderElementsOf(all);
	}

	private static Stream<String> numbered(String document, int last) {
		return IntStream.rangeClosed(1, last).mapToObj((number) -> "%s-%02d".formatted(document, number));
	}

	private static Stream<String> ids(String file) throws IOException {
		return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.skip(1)
			.filter((line) -> !line.isBlank())
			.map((line) -> line.substring(0, line.indexOf(',')));
	}

	private String text(String page) {
		return read(get(page)).text();
	}

	/** The values of fields belong to the page too. */
	private String textForManager(String page) {
		var main = read(get(page).with(this.people.as("business.manager")));
		return main.text().replaceAll("\\s+", " ") + " " + String.join(" ", main.select("input").eachAttr("value"));
	}

	private Elements read(MockHttpServletRequestBuilder request) {
		try {
			var response = this.mvc.perform(request).andReturn().getResponse();
			assertThat(response.getStatus()).isEqualTo(200);
			return Jsoup.parse(response.getContentAsString()).select("main");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
