package org.throughline.account.web;

import java.net.URI;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SampleTest
@Transactional
class SavedSearchPagesTests {

	private static final String QUERY = "q=neglect%20%22early%20help%22&kind=ACTION&year=2024%2F25";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SamplePeople people;

	@Test
	void searchIsSavedFromItsPageAndListed() throws Exception {
		var link = page("/search?" + QUERY, councillor()).select("main a[href^=/account/searches/new]").attr("href");
		var form = page(link, councillor());
		assertThat(form.select("input[name=name]").val()).isEqualTo("neglect \"early help\"");
		assertThat(form.select("input[name=query]").val()).isEqualTo(QUERY);
		assertThat(save("Early help")).isEqualTo(302);
		var list = page("/account/searches", councillor());
		var search = list.select("main th a");
		assertThat(search.text()).isEqualTo("Early help");
		assertThat(search.attr("href")).isEqualTo("/search?" + QUERY);
		assertThat(page(search.attr("href"), councillor()).select("main input[name=q]").val())
			.isEqualTo("neglect \"early help\"");
	}

	@Test
	void searchPageOfThePublicOffersNoSaving() throws Exception {
		var page = Jsoup
			.parse(this.mvc.perform(get("/search?q=neglect")).andReturn().getResponse().getContentAsString());
		assertThat(page.select("main a[href^=/account]")).isEmpty();
		assertThat(page.select("main a[href^=/search/feed]")).hasSize(1);
	}

	@Test
	void nameIsNeededOnceAndShort() throws Exception {
		assertThat(save("Mine")).isEqualTo(302);
		assertThat(send("/account/searches/new", "Mine").text())
			.contains("You already have a saved search or list with this one");
		assertThat(send("/account/searches/new", "").text()).contains("Enter a name");
		assertThat(send("/account/searches/new", "x".repeat(101)).text()).contains("100 characters");
	}

	@Test
	void queryIsThatOfAnAddress() throws Exception {
		for (String query : List.of("", "q=a b", "q=a#b", "q=\"", "q=" + "x".repeat(4000))) {
			assertThat(this.mvc.perform(get("/account/searches/new").param("query", query).with(councillor()))
				.andReturn()
				.getResponse()
				.getStatus()).isEqualTo(404);
		}
	}

	@Test
	void renamesAndRemovesOwnSearchOnly() throws Exception {
		save("Mine");
		String address = "/account/searches/" + id();
		for (String page : List.of(address, address + "/history", address + "/remove")) {
			assertThat(page(page, councillor()).text()).contains("Mine");
			assertThat(status(get(page).with(this.people.as("business.manager")))).isEqualTo(404);
			assertThat(status(get(page).with(this.people.as("administrator")))).isEqualTo(404);
		}
		assertThat(page("/account/searches", this.people.as("business.manager")).text()).doesNotContain("Mine");
		assertThat(status(sending(address, "Ours", this.people.as("business.manager")))).isEqualTo(404);
		assertThat(status(sending(address, "Ours", councillor()))).isEqualTo(302);
		assertThat(status(post(address + "/remove").param("version", "0").with(csrf()).with(councillor())))
			.isEqualTo(409);
		assertThat(status(post(address + "/remove").param("version", "1").with(csrf()).with(councillor())))
			.isEqualTo(302);
		assertThat(page("/account/searches", councillor()).text()).contains("You have no saved searches or lists");
	}

	private String id() {
		return this.jdbc.sql("select id::text from saved_search").query(String.class).single();
	}

	private RequestPostProcessor councillor() {
		return this.people.as("councillor");
	}

	private int save(String name) throws Exception {
		return status(sending("/account/searches/new", name, councillor()));
	}

	private static MockHttpServletRequestBuilder sending(String address, String name, RequestPostProcessor person) {
		return post(address).param("name", name).param("query", QUERY).param("version", "0").with(csrf()).with(person);
	}

	private Document send(String address, String name) throws Exception {
		var response = this.mvc.perform(sending(address, name, councillor())).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(422);
		return Jsoup.parse(response.getContentAsString());
	}

	private int status(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse().getStatus();
	}

	private Document page(String address, RequestPostProcessor person) throws Exception {
		var response = this.mvc.perform(get(URI.create(address)).with(person)).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		assertThat(HtmlValidator.complaints(response.getContentAsString())).isEmpty();
		return Jsoup.parse(response.getContentAsString());
	}

}
