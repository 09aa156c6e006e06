package org.throughline.browse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SampleTest
@Transactional
class LinkedReviewsTests {

	private static final String PAGE = "/oxfordshire/2024-25/key-messages";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestReports reports;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	private final Map<String, UUID> reviews = new HashMap<>();

	@BeforeEach
	void linkEveryReview() {
		this.jdbc.sql("""
				select v.reference, v.id from case_review v join partnership p on p.id = v.partnership_id
				where p.slug = 'oxfordshire'""").query((row) -> {
			this.reviews.put(row.getString("reference"), row.getObject("id", UUID.class));
		});
		this.reports.linkReviews(this.reports.statementId("2024-25", StatementKind.KEY_MESSAGE, 0),
				new HashSet<>(this.reviews.values()));
	}

	@Test
	void publicPageLinksOnlyToReviewsThatEveryoneCanOpen() throws Exception {
		for (var reader : new RequestPostProcessor[] { anonymous(), this.people.as("business.manager") }) {
			var links = page(PAGE, reader).select(".app-statement a[href*=/oxfordshire/reviews/]").eachAttr("href");
			assertThat(links).contains("/oxfordshire/reviews/jacob").hasSizeLessThan(this.reviews.size());
			for (String link : links) {
				this.mvc.perform(get(link).with(anonymous())).andExpect(status().isOk());
			}
		}
	}

	@Test
	void unpublishedReviewIsNotNamed() throws Exception {
		String html = page(PAGE, anonymous()).html();
		var open = page(PAGE, anonymous()).select(".app-statement a[href*=/oxfordshire/reviews/]").eachAttr("href");
		assertThat(this.reviews.keySet()).filteredOn((reference) -> !open.contains("/oxfordshire/reviews/" + reference))
			.isNotEmpty()
			.allSatisfy((reference) -> assertThat(html).doesNotContain(reference,
					String.valueOf(this.reviews.get(reference))));
	}

	@Test
	void pagesOfReviewListTheStatementsAboutIt() throws Exception {
		var manager = this.people.as("business.manager");
		var draft = this.reports.statement(this.world.draft(), StatementKind.AIM, "Learn from the review", null, null);
		this.reports.linkReviews(draft, new HashSet<>(this.reviews.values()));
		String inDraft = "/oxfordshire/2025-26/priorities#statement-3";
		var open = page("/oxfordshire/reviews/jacob", anonymous()).select("section[aria-labelledby=statements] a");
		assertThat(open.eachAttr("href")).containsExactly(PAGE + "#statement-1");
		assertThat(page("/manage/oxfordshire/reviews/jacob", manager).select("section[aria-labelledby=statements] a")
			.eachAttr("href")).containsExactly(inDraft, PAGE + "#statement-1");
		assertThat(page(PAGE, anonymous()).select("#statement-1").text()).contains(open.text().replace(" …", ""));
		assertThat(page("/oxfordshire/reviews/jacob", this.people.as("partner.agency"))
			.select("section[aria-labelledby=statements] a")
			.eachAttr("href")).doesNotContain(inDraft);
	}

	@Test
	void managerChoosesReviewsOfStatement() throws Exception {
		this.world.draft();
		var manager = this.people.as("business.manager");
		String address = "/manage/oxfordshire/reports/2025-26/statements/1";
		var form = page(address, manager);
		assertThat(form.select("input[name='links.reviews']").eachAttr("value")).containsAll(this.reviews.keySet());
		this.mvc
			.perform(post(address).with(manager)
				.with(csrf())
				.param("version", form.select("input[name=version]").val())
				.param("kind", "KEY_MESSAGE")
				.param("content.wording", "About two reviews")
				.param("links.reviews", "jacob")
				.param("press", "save"))
			.andExpect(status().is3xxRedirection());
		this.entities.flush();
		assertThat(page(address, manager).select("input[name='links.reviews'][checked]").eachAttr("value"))
			.containsExactly("jacob");
	}

	private Document page(String address, RequestPostProcessor reader) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(address).with(reader))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

}
