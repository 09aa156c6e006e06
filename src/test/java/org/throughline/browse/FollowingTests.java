package org.throughline.browse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

/** Tests the pages that a councillor follows, and the changes since the last visit. */
@SampleTest
@Transactional
class FollowingTests {

	private static final String PAGE = "/my/following";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void followsTheOwnPartnershipAtFirstAndListsTheLatest() throws Exception {
		var page = page(PAGE);
		assertThat(page.select("h1").text()).isEqualTo("Latest");
		assertThat(page.select(".app-desk__beside li a").attr("href")).isEqualTo("/oxfordshire");
		assertThat(page.select(".app-desk__beside li a[href$=2024-25]").text()).isEqualTo("2024/25 report");
		assertThat(page.select("section h2").eachText()).contains("Reports, reviews and figures");
	}

	@Test
	void listsOnlyWhatHasChangedSinceTheVisitBefore() throws Exception {
		page(PAGE);
		this.jdbc.sql("update follower set visited_at = now() - interval '2 days'").update();
		this.jdbc.sql("update public_time set changed_at = now() - interval '3 days'").update();
		assertThat(page(PAGE).text()).contains("New since", "Nothing new since your last visit.");
		this.jdbc.sql("""
				update public_time set changed_at = now() - interval '1 day' where record_id =
				  (select record_id from search_entry where visibility = 'PUBLIC' and kind = 'ACTION' limit 1)""")
			.update();
		assertThat(page(PAGE).select(".app-worklist__row")).hasSize(1);
	}

	@Test
	void listsPapersAndDecisionsThatAreNew() throws Exception {
		page(PAGE);
		this.jdbc.sql("update follower set visited_at = now() - interval '2 days'").update();
		this.jdbc.sql("update public_time set changed_at = now() - interval '3 days'").update();
		this.jdbc.sql("update consideration set decision = 'Noted with thanks' where number = 1").update();
		this.jdbc.sql("set constraints all immediate").update();
		assertThat(page(PAGE).text())
			.contains("Council papers, decisions and promises Cabinet, 17 October 2017 Meeting");
	}

	@Test
	void followsAThemeFromItsPageAndStops() throws Exception {
		assertThat(page("/oxfordshire/themes/neglect").select(".app-follow button").text()).startsWith("Follow");
		change("neglect", true, "/oxfordshire/themes/neglect");
		change("neglect", true, "/oxfordshire/themes/neglect");
		assertThat(page("/oxfordshire/themes/neglect").select(".app-follow button").text())
			.startsWith("Stop following");
		assertThat(page(PAGE).select(".app-desk__beside li a").eachAttr("href"))
			.contains("/oxfordshire/themes/neglect");
		change("neglect", false, "/oxfordshire/themes/neglect");
		assertThat(this.jdbc.sql("select count(*) from followed_page where theme_id is not null")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void offersNothingToFollowToThePublicAndNothingOfOthers() throws Exception {
		change("", true, "/oxfordshire");
		var open = this.mvc.perform(get("/oxfordshire")).andReturn().getResponse().getContentAsString();
		assertThat(open).doesNotContain("app-follow");
		assertThat(Jsoup
			.parse(this.mvc.perform(get("/oxfordshire").with(this.people.as("scrutineer")))
				.andReturn()
				.getResponse()
				.getContentAsString())
			.select(".app-follow button")
			.text()).startsWith("Follow");
	}

	@Test
	void doesNotFollowWhatIsNotThere() throws Exception {
		for (String theme : new String[] { "no-such-theme", "'" }) {
			assertThat(this.mvc
				.perform(post(PAGE).param("partnership", "oxfordshire")
					.param("theme", theme)
					.param("follow", "true")
					.with(this.people.as("councillor"))
					.with(csrf()))
				.andReturn()
				.getResponse()
				.getStatus()).isEqualTo(404);
		}
	}

	private Document page(String address) throws Exception {
		String content = this.mvc.perform(get(address).with(this.people.as("councillor")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(HtmlValidator.complaints(content)).isEmpty();
		return Jsoup.parse(content);
	}

	private void change(String theme, boolean follow, String page) throws Exception {
		this.mvc
			.perform(post(PAGE).param("partnership", "oxfordshire")
				.param("theme", theme)
				.param("follow", String.valueOf(follow))
				.with(this.people.as("councillor"))
				.with(csrf()))
			.andExpect(redirectedUrl(page));
	}

}
