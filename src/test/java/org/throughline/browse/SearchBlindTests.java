package org.throughline.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.TestClock;
import org.throughline.review.TestReviews;
import org.throughline.platform.security.Visibility;
import org.throughline.partnership.TestPartnerships;
import org.throughline.action.TestFollowUps;
import org.throughline.SampleTest;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Tests that a reader's search results are the same byte for byte with and without hidden
 * records.
 */
@SampleTest
@Transactional
class SearchBlindTests {

	private static final String HIDDEN = "quixotry";

	private static final String WORDING = HIDDEN + " of neglect";

	/** Words, spellings, filters, pages and partnerships. */
	private static final List<String> SEARCHES = List.of("q=neglect", "q=" + HIDDEN, "q=quixotri", "q=quixotic",
			"q=neglect&page=2", "q=neglect&year=2025/26", "q=neglect&kind=KEY_MESSAGE", "q=neglect&theme=neglect",
			"q=neglect&theme=zebra-crossing", "q=neglect&in=oxfordshire", "q=neglct", "q=OSCP", "q=-neglect children",
			"q=\"zebra message\"", "q=zebra");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestFollowUps followUps;

	@Autowired
	private TestReviews reviews;

	@Autowired
	private SamplePeople people;

	private List<RequestPostProcessor> readers;

	@BeforeEach
	void readers() {
		this.readers = List.of(anonymous(), this.people.as("councillor"), this.people.as("administrator"),
				this.people.as("partner.agency"), user(this.world.elsewhere(Role.BUSINESS_MANAGER)));
	}

	@Test
	void hiddenRecordsChangeNothingForWhoMayNotReadThem() throws Exception {
		var before = pages();
		String plan = plan();
		hide();
		assertThat(pages()).isEqualTo(before);
		assertThat(plan()).isEqualTo(plan).doesNotContain("hidden");
	}

	@Test
	void whoMayReadThemFindsThem() throws Exception {
		hide();
		assertThat(page("q=" + HIDDEN, this.people.as("business.manager"))).contains("5 results", "Not public");
		assertThat(page("q=" + HIDDEN, this.people.as("scrutineer"))).contains("4 results", "Not public");
		assertThat(page("q=quixotri", this.people.as("scrutineer"))).contains(">" + HIDDEN + "<");
		assertThat(page("q=" + BrowseWorld.SECRET, this.people.as("scrutineer"))).contains("Not public");
	}

	@Test
	void publicationWithdrawalAndRemovalFollow() throws Exception {
		hide();
		this.followUps.changeVisibility(WORDING, Visibility.PUBLIC);
		commit();
		assertThat(page("q=" + HIDDEN, anonymous())).contains("2 results").doesNotContain("Not public");
		assertThat(page("q=quixotri", anonymous())).contains(HIDDEN);
		this.followUps.changeVisibility(WORDING, Visibility.PARTNER);
		commit();
		assertThat(page("q=" + HIDDEN, anonymous())).contains("No results");
		assertThat(page("q=quixotri", anonymous())).doesNotContain(HIDDEN);
	}

	private List<String> pages() throws Exception {
		var pages = new ArrayList<String>();
		for (String search : SEARCHES) {
			for (var reader : this.readers) {
				pages.add(page(search, reader));
			}
		}
		return pages;
	}

	private String page(String search, RequestPostProcessor reader) throws Exception {
		var response = this.mvc.perform(get("/search?" + search).with(reader)).andReturn().getResponse();
		assertThat(response.getStatus()).as(search).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString()).select("title, main").outerHtml();
	}

	private String plan() {
		var statement = SearchStatement.of(new SearchRequest("neglect", "", "", "", "", ""), "'neglect'",
				SearchReader.EVERYONE, LocalDate.now(TestClock.ZONE), 1000);
		return String.join("\n",
				this.jdbc.sql("explain (costs off) " + statement.sql())
					.params(statement.parameters())
					.query(String.class)
					.list());
	}

	/** Adds records of all kinds that not everyone may read. */
	private void hide() {
		this.world.draft();
		var oxfordshire = this.partnerships.id("oxfordshire");
		this.followUps.recommendation(oxfordshire, 9001, Visibility.INTERNAL, WORDING);
		this.followUps.recommendation(oxfordshire, 9002, Visibility.PARTNER, WORDING);
		this.followUps.countedAction(oxfordshire, 9001, WORDING);
		String review = this.jdbc
			.sql("select reference from case_review where visibility = 'PUBLIC' order by reference limit 1")
			.query(String.class)
			.single();
		this.reviews.addPoint(oxfordshire, review, WORDING, Visibility.PARTNER);
		commit();
	}

	/** Runs what waits for the commit. */
	private void commit() {
		this.jdbc.sql("set constraints all immediate").update();
		this.jdbc.sql("set constraints all deferred").update();
	}

}
