package org.throughline.browse;

import java.net.URI;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Former addresses of partnerships and themes lead to the current ones.
 */
@SampleTest
@Transactional
class FormerAddressTests {

	private static final String ADDRESS = "/names/areas";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	@Test
	void everyPageOfAPartnershipIsFoundUnderItsFormerAddress() throws Exception {
		movePartnership("oxfordshire", "oxon");
		assertThat(moved("/oxfordshire")).isEqualTo("/oxon");
		assertThat(moved("/oxfordshire/2024-25/key-messages")).isEqualTo("/oxon/2024-25/key-messages");
		assertThat(moved("/oxfordshire/themes/neglect?year=2024-25&page=1"))
			.isEqualTo("/oxon/themes/neglect?year=2024-25&page=1");
		assertThat(moved("/oxfordshire/feed")).isEqualTo("/oxon/feed");
		assertThat(moved("/manage/oxfordshire/names")).isEqualTo("/manage/oxon/names");
		assertThat(body(get("/oxon/feed"))).contains("/oxon/").doesNotContain("/oxfordshire/");
		assertThat(body(get("/oxon"))).doesNotContain("\"/oxfordshire");
		assertThat(answer(get("/oxfordshire/themes/no-such-theme")).getStatus()).isEqualTo(301);
		assertThat(answer(get("/oxon/themes/no-such-theme")).getStatus()).isEqualTo(404);
		assertThat(answer(get("/cambridge")).getStatus()).isEqualTo(404);
	}

	@Test
	void severalFormerAddressesLeadToTheLatestInOneStep() throws Exception {
		movePartnership("oxfordshire", "oxon");
		movePartnership("oxon", "oxfordshire-and-banbury");
		moveTheme("neglect", "neglect-of-children");
		assertThat(moved("/oxfordshire/themes/neglect"))
			.isEqualTo("/oxfordshire-and-banbury/themes/neglect-of-children");
		assertThat(moved("/oxon/themes/neglect/feed"))
			.isEqualTo("/oxfordshire-and-banbury/themes/neglect-of-children/feed");
		movePartnership("oxfordshire-and-banbury", "oxfordshire");
		assertThat(answer(get("/oxfordshire")).getStatus()).isEqualTo(200);
		assertThat(moved("/oxon")).isEqualTo("/oxfordshire");
		assertThat(moved("/oxfordshire-and-banbury")).isEqualTo("/oxfordshire");
	}

	@Test
	void filtersAndSavedSearchesKeepWorking() throws Exception {
		movePartnership("oxfordshire", "oxon");
		moveTheme("neglect", "neglect-of-children");
		assertThat(moved("/search?q=early%20help&in=oxfordshire&theme=neglect"))
			.isEqualTo("/search?q=early%20help&in=oxon&theme=neglect-of-children");
		assertThat(moved("/search/feed?q=&theme=neglect")).isEqualTo("/search/feed?q=&theme=neglect-of-children");
		assertThat(moved("/compare/themes/neglect?with=oxfordshire")).isEqualTo("/compare/themes/neglect?with=oxon");
		assertThat(moved("/manage/themes/neglect/history")).isEqualTo("/manage/themes/neglect-of-children/history");
		assertThat(moved("/oxon/key-messages?theme=neglect")).isEqualTo("/oxon/key-messages?theme=neglect-of-children");
		assertThat(answer(get("/search?q=neglect&theme=no%20slug&in=")).getStatus()).isEqualTo(200);
	}

	@Test
	void aFormSentToTheFormerAddressIsSentAgain() throws Exception {
		movePartnership("oxfordshire", "oxon");
		var answer = answer(
				post("/manage/oxfordshire" + ADDRESS).with(csrf()).with(this.people.as("business.manager")));
		assertThat(answer.getStatus()).isEqualTo(308);
		assertThat(answer.getHeader("Location")).isEqualTo("/manage/oxon" + ADDRESS);
	}

	@Test
	void noOtherRecordGetsAFormerAddress() throws Exception {
		this.world.publishing("kent", "Kent", "Listen to children");
		movePartnership("oxfordshire", "oxon");
		assertThat(send("/manage/kent" + ADDRESS, "administrator", version("partnership", "kent"), "slug",
				"oxfordshire", "areas", "Kent")
			.getStatus()).isEqualTo(404);
		assertThat(send("/manage/oxon" + ADDRESS, "business.manager", version("partnership", "oxon"), "slug", "kent",
				"areas", "Oxfordshire")
			.getContentAsString()).contains("is or was used by another partnership");
		assertThat(send("/manage/oxon" + ADDRESS, "business.manager", version("partnership", "oxon"), "slug", "search",
				"areas", "Oxfordshire")
			.getContentAsString()).contains("is reserved");
		moveTheme("neglect", "neglect-of-children");
		assertThat(send("/manage/themes/new", "business.manager", "0", "name", "Neglect!").getContentAsString())
			.contains("there is already a theme with this one");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> this.jdbc.sql("update partnership set slug = 'oxfordshire' where slug = 'kent'").update());
	}

	private void movePartnership(String from, String to) throws Exception {
		var answer = send("/manage/" + from + ADDRESS, "business.manager", version("partnership", from), "slug", to,
				"areas", "Oxfordshire", "listed", "true");
		assertThat(answer.getHeader("Location")).isEqualTo("/manage/" + to + "/names");
	}

	private void moveTheme(String from, String to) throws Exception {
		var answer = send("/manage/themes/" + from, "business.manager", version("theme", from), "slug", to, "name",
				"Neglect");
		assertThat(answer.getStatus()).isEqualTo(302);
	}

	private String version(String table, String slug) {
		return this.jdbc.sql("select version::text from " + table + " where slug = ?")
			.param(slug)
			.query(String.class)
			.single();
	}

	private MockHttpServletResponse send(String address, String person, String version, String... fields)
			throws Exception {
		var request = post(address).param("version", version).with(csrf()).with(this.people.as(person));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return answer(request);
	}

	private String moved(String address) throws Exception {
		var request = get(URI.create(address));
		var answer = answer(address.startsWith("/manage") ? request.with(this.people.as("business.manager")) : request);
		assertThat(answer.getStatus()).isEqualTo(301);
		assertThat(answer.getHeader("Cache-Control")).contains("no-cache");
		return String.valueOf(answer.getHeader("Location"));
	}

	private String body(MockHttpServletRequestBuilder request) throws Exception {
		return answer(request).getContentAsString();
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse();
	}

}
