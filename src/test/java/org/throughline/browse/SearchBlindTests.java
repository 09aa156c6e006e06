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
import org.throughline.SampleTest;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What a reader finds is the same byte for byte whether there are hidden records or not.
 */
@SampleTest
@Transactional
class SearchBlindTests {

	private static final String HIDDEN = "quixotry";

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
		this.jdbc.sql("update recommendation set visibility = 'PUBLIC' where wording like ?")
			.param("%" + HIDDEN + "%")
			.update();
		commit();
		assertThat(page("q=" + HIDDEN, anonymous())).contains("2 results").doesNotContain("Not public");
		assertThat(page("q=quixotri", anonymous())).contains(HIDDEN);
		this.jdbc.sql("update recommendation set visibility = 'PARTNER' where wording like ?")
			.param("%" + HIDDEN + "%")
			.update();
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
				SearchReader.EVERYONE, LocalDate.now(), 1000);
		return String.join("\n",
				this.jdbc.sql("explain (costs off) " + statement.sql())
					.params(statement.parameters())
					.query(String.class)
					.list());
	}

	/** Adds records of all kinds that not everyone may read. */
	private void hide() {
		this.world.draft();
		this.jdbc
			.sql("""
					insert into recommendation (id, partnership_id, reference, source_type, source_title, position, wording,
					  response, visibility, version)
					select gen_random_uuid(), p.id, 'rec-900' || v.n, 'OTHER', 'Source', 0, :word || ' of neglect', 'NOT_STATED',
					  v.visibility, 0
					from partnership p, (values (1, 'INTERNAL'), (2, 'PARTNER')) v (n, visibility) where p.slug = 'oxfordshire'""")
			.param("word", HIDDEN)
			.update();
		this.jdbc
			.sql("""
					insert into action (id, partnership_id, reference, position, wording, visibility, status, status_changed_at,
					  made_on, last_heard_on, version)
					select gen_random_uuid(), id, 'act-9001', 0, :word || ' of neglect', 'COUNT_ONLY', 'NOT_STARTED', now(),
					  date '2025-01-01', date '2025-01-01', 0 from partnership where slug = 'oxfordshire'""")
			.param("word", HIDDEN)
			.update();
		this.jdbc.sql("""
				insert into action_update (id, action_id, number, at, kind, status, note, by_name, as_of, visibility)
				select gen_random_uuid(), id, 1, now(), 'PROGRESS', 'IN_PROGRESS', :word || ' of neglect', 'Somebody',
				  date '2025-01-02', 'PUBLIC' from action where reference = 'act-9001'""")
			.param("word", HIDDEN)
			.update();
		this.jdbc.sql("""
				insert into learning_point (id, review_id, number, position, wording, visibility, version)
				select gen_random_uuid(), id, 901, 901, :word || ' of neglect', 'PARTNER', 0
				from case_review where visibility = 'PUBLIC' order by reference limit 1""")
			.param("word", HIDDEN)
			.update();
		commit();
	}

	/** Runs what waits for the commit. */
	private void commit() {
		this.jdbc.sql("set constraints all immediate").update();
		this.jdbc.sql("set constraints all deferred").update();
	}

}
