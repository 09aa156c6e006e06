package org.throughline.browse;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SampleTest
@Transactional
class SearchPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void findsEveryKindOfRecord() {
		assertThat(this.jdbc.sql("select distinct kind from search_entry").query(String.class).list()).contains(
				"KEY_MESSAGE", "VOICE", "SECTION", "PRIORITY", "RECOMMENDATION", "ACTION", "REVIEW", "LEARNING_SUMMARY",
				"FIGURE");
	}

	@Test
	void everyResultLinksToItsSource() throws Exception {
		Map<String, Document> pages = new LinkedHashMap<>();
		var addresses = this.jdbc
			.sql("""
					select '/' || p.slug || '/' || e.address from search_entry e join partnership_label p on p.id = e.partnership_id
					where e.visibility = 'PUBLIC' order by 1""")
			.query(String.class)
			.list();
		assertThat(addresses).hasSizeGreaterThan(100);
		for (String address : addresses) {
			String[] parts = address.split("#");
			if (!pages.containsKey(parts[0])) {
				pages.put(parts[0], page(parts[0]));
			}
			if (parts.length > 1) {
				assertThat(pages.get(parts[0]).getElementById(parts[1])).as(address).isNotNull();
			}
		}
	}

	@Test
	void findsStemsWithoutAccentsAndMarksThem() throws Exception {
		var page = page("/search?q=negl%C3%A9cting");
		assertThat(page.select("main mark").eachText())
			.anySatisfy((word) -> assertThat(word).containsIgnoringCase("neglect"));
		assertThat(page.select("main [role=status]").text()).contains("results");
	}

	@Test
	void findsEachOfTwoWordsWithASlashBetweenThem() throws Exception {
		String wording = "Understanding the roles of fathers/male carers and extended family members";
		assertThat(page("/search?q=fathers").select(".app-statement").text()).contains(wording);
		assertThat(page("/search?q=fathers/male").select(".app-statement").text()).contains(wording);
	}

	@Test
	void audienceIsApartFromTheText() throws Exception {
		assertThat(page("/search?q=%22system+leaders%22&kind=KEY_MESSAGE").select("main .app-statement").text())
			.contains(". – system leaders")
			.doesNotContain(". system leaders");
	}

	@Test
	void filtersNarrowToWhatTheirCountsSay() throws Exception {
		var page = page("/search?q=neglect");
		var option = page.select("select[name=kind] option[value=KEY_MESSAGE]").text();
		String count = option.replaceAll("\\D", "");
		assertThat(page("/search?q=neglect&kind=KEY_MESSAGE").select("main [role=status]").text())
			.startsWith(count + " ");
	}

	@Test
	void currentAcronymFindsStatementsOfTheFormerBody() throws Exception {
		var page = page("/search?q=OSCP%20neglect&year=2016%2F17");
		assertThat(page.select("main .app-statement__foot").text()).contains("Oxfordshire Safeguarding Children Board");
	}

	@Test
	void suggestsSpellingThatFindsSomething() throws Exception {
		assertThat(page("/search?q=neglct").select("main a[href*=neglect]").text()).isEqualTo("neglect");
	}

	@Test
	void boxOnPartnershipsPageSearchesWithinIt() throws Exception {
		var box = page("/oxfordshire/key-messages").select("header form[role=search]");
		assertThat(box.select("input[name=in]").val()).isEqualTo("oxfordshire");
		assertThat(page("/").select("header form[role=search] input[name=in]")).isEmpty();
		assertThat(page("/search?q=x").select("header form[role=search]")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "'", "!!! & | ( ) :* <->", "the", "-", "\u0001\u0002\u001f", "\uE000", "%", "\\",
			"zzqqy", "a OR", "OR OR", "<script>alert(1)</script>" })
	void anyInputGetsPage(String typed) throws Exception {
		var response = this.mvc.perform(get("/search").param("q", typed)).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(HtmlValidator.complaints(response.getContentAsString())).isEmpty();
	}

	@Test
	void longInputAndPagesBeyondTheLastGetHelp() throws Exception {
		assertThat(page("/search?q=" + "neglect+".repeat(1250)).text()).contains("Only the first 200 characters");
		assertThat(page("/search?q=neglect&page=999").text()).contains("No more results");
		assertThat(page("/search?q=neglect&year=9999").text()).contains("Nothing matches these filters");
		assertThat(page("/search?q=neglect&in=nowhere").text()).contains("No results");
		assertThat(page("/search").text()).contains("quotation marks");
	}

	private Document page(String address) throws Exception {
		var response = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

}
