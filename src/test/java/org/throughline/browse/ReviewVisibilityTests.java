package org.throughline.browse;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.Crawler;
import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.account.TestAccounts;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Content of reviews, recommendations, actions, papers and meetings that is not public is
 * on no page, feed, sitemap or error page that others reach, and in no search. The HTML
 * of the pages is valid.
 */
@SampleTest
@Transactional
class ReviewVisibilityTests {

	private static final String[] WORDS = { ReviewRows.SECRET, "19 July 1931", "1931-07-19", "July 1931", "secret-zz",
			"rec-941", "act-941" };

	private static final List<String> STARTS = List.of("/", "/my", "/robots.txt", "/sitemap.xml",
			"/oxfordshire/sitemap.xml", "/search/feed", "/search/feed?kind=REVIEW", "/search/feed?kind=ACTION_UPDATE",
			"/search?kind=REVIEW", "/search?kind=ACTION", "/search?kind=RECOMMENDATION", "/search?kind=LEARNING_POINT",
			"/search?kind=FIGURE", "/search?kind=PAPER", "/search?kind=MEETING", "/search?kind=PROMISE",
			"/oxfordshire/2020-21/papers");

	private static final List<String> GUESSED = List.of("/oxfordshire/reviews/secret-zz-internal",
			"/oxfordshire/reviews/secret-zz-partner", "/oxfordshire/reviews/secret-zz-count-only",
			"/oxfordshire/recommendations/rec-9410", "/oxfordshire/recommendations/rec-9411",
			"/oxfordshire/recommendations/rec-9412", "/oxfordshire/actions/act-9410", "/oxfordshire/actions/act-9411",
			"/oxfordshire/actions/act-9412", "/calendar/secret.ics", "/my/actions/act-9410",
			"/manage/oxfordshire/reviews/secret-zz-internal", "/manage/oxfordshire/reviews",
			"/oxfordshire/assurance/secret-zz-audit", "/manage/oxfordshire/self-assessments",
			"/oxfordshire/papers/secret-zz-paper", "/oxfordshire/papers/secret-zz-paper/editions/1",
			"/oxfordshire/papers/secret-zz-paper/editions/1/html",
			"/oxfordshire/papers/secret-zz-paper/editions/1/json", "/manage/oxfordshire/meetings",
			"/manage/oxfordshire/promises", "/manage/oxfordshire/papers", "/oxfordshire/indicators/secret-zz-indicator",
			"/oxfordshire/indicators/secret-zz-indicator/csv", "/manage/oxfordshire/indicators",
			"/manage/oxfordshire/figures");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Crawler crawler;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ReviewRows rows;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestAccounts accounts;

	@BeforeEach
	void reviews() {
		int number = 9410;
		for (String visibility : List.of("INTERNAL", "PARTNER", "COUNT_ONLY")) {
			var review = this.rows.review("secret-zz-" + visibility.toLowerCase().replace('_', '-'), visibility,
					ReviewRows.SECRET);
			this.rows.followUp(review, number++, visibility, ReviewRows.SECRET, "IN_PROGRESS");
			this.rows.linkLearning("secret-zz-" + visibility.toLowerCase().replace('_', '-'));
		}
		this.rows.review("summary-only", "SUMMARY_PUBLIC", ReviewRows.SECRET);
		this.world.draft();
		this.rows.declared("2025/26", "2025-26", ReviewRows.SECRET);
		this.rows.ratings(ReviewRows.SECRET);
		this.rows.papers(ReviewRows.SECRET, "secret-zz-paper");
		// what is searched and followed is made at the end of a transaction
		this.jdbc.sql("set constraints all immediate").update();
	}

	@Test
	void publicReadsNothingOfItOnValidPages() throws Exception {
		crawl("/", anonymous(), true);
	}

	@Test
	void administratorReadsNothingOfItOnValidPages() throws Exception {
		assertThat(crawl("/", this.people.as("administrator"), true)).contains("/admin", "/admin/security-events",
				"/account/password");
	}

	/** Grants only add to what one may read, so nobody who holds fewer reads more. */
	@Test
	void personWithEveryGrantButOneForItReadsNothingOfIt() throws Exception {
		String email = "partner.agency@oxfordshire.example";
		this.accounts.grant(email, Role.COUNCILLOR, this.world.partnership("oxfordshire"), null);
		UUID elsewhere = this.world.publishing("elsewhere", "Elsewhere", "Listen to children");
		for (Role role : List.of(Role.BUSINESS_MANAGER, Role.SAFEGUARDING_PARTNER, Role.SCRUTINEER)) {
			this.accounts.grant(email, role, elsewhere, null);
		}
		assertThat(crawl("/", this.people.as("partner.agency"), false)).contains("/manage/elsewhere", "/my");
	}

	@Test
	void councillorReadsNothingOfItOnPagesOfTheirOwn() throws Exception {
		crawl("/(my|account|search)", this.people.as("councillor"), false);
	}

	@Test
	void readersOfDraftsReadWhatTheyMay() throws Exception {
		var manager = this.people.as("business.manager");
		assertThat(read("/oxfordshire/reviews/secret-zz-internal", manager).getContentAsString())
			.contains(ReviewRows.SECRET, "19 July 1931", "Not public");
		assertThat(read("/oxfordshire/actions/act-9410", manager).getContentAsString()).contains(ReviewRows.SECRET);
		assertThat(read("/oxfordshire/recommendations/rec-0001", manager).getContentAsString())
			.contains(ReviewRows.SECRET, "secret-zz-internal#learning-");
		assertThat(read("/oxfordshire/reviews", manager).getContentAsString()).contains("941");
		assertThat(read("/oxfordshire/assurance/secret-zz-audit", manager).getContentAsString())
			.contains(ReviewRows.SECRET, "Thames Valley Police");
		var partner = this.people.as("safeguarding.partner");
		assertThat(read("/oxfordshire/reviews/secret-zz-internal", partner).getStatus()).isEqualTo(404);
		assertThat(read("/oxfordshire/reviews/secret-zz-partner", partner).getContentAsString())
			.contains(ReviewRows.SECRET);
	}

	@Test
	void paperIsFoundFromTheDayOnWhichItIsPublic() throws Exception {
		String search = "/search?q=" + ReviewRows.SECRET + "&kind=PAPER";
		assertThat(read(search, anonymous()).getContentAsString()).doesNotContain("secret-zz-paper");
		this.jdbc.sql("select announce_papers('2199-01-06')").query().listOfRows();
		this.jdbc.sql("set constraints all immediate").update();
		assertThat(read(search, anonymous()).getContentAsString()).doesNotContain("secret-zz-paper");
		this.jdbc.sql("select announce_papers('2199-01-07')").query().listOfRows();
		this.jdbc.sql("set constraints all immediate").update();
		assertThat(read(search, anonymous()).getContentAsString()).contains("secret-zz-paper");
	}

	@Test
	void countOnlyReviewIsShownInOneSentence() throws Exception {
		assertThat(read("/oxfordshire/reviews", anonymous()).getContentAsString())
			.contains("One local child safeguarding practice review has concluded.");
	}

	private Set<String> crawl(String within, RequestPostProcessor person, boolean valid) throws Exception {
		var seen = this.crawler.crawl(STARTS, within, person, (address, content, html) -> {
			// the administrator's log repeats the addresses that others guessed
			if (!address.startsWith("/admin/security-events")) {
				assertThat(content).as(address).doesNotContain(WORDS);
			}
			if (valid && html) {
				assertThat(HtmlValidator.complaints(content)).as(address).isEmpty();
			}
		});
		assertThat(seen).hasSizeGreaterThan(20);
		for (String address : GUESSED) {
			var response = read(address, person);
			assertThat(response.getStatus()).as(address).isIn(302, 404);
			assertThat(response.getContentAsString().replace(address, "")).as(address).doesNotContain(WORDS);
		}
		return seen;
	}

	private MockHttpServletResponse read(String address, RequestPostProcessor person) throws Exception {
		return this.mvc.perform(get(address).with(person)).andReturn().getResponse();
	}

}
