package org.throughline.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SampleTest
@Transactional
class BrowseCostTests {

	private static final List<String> PAGES = List.of("/", "/oxfordshire", "/oxfordshire/reports",
			"/oxfordshire/2024-25", "/oxfordshire/2024-25/key-messages", "/oxfordshire/2024-25/priorities",
			"/oxfordshire/key-messages", "/oxfordshire/key-messages/removed", "/oxfordshire/themes",
			"/oxfordshire/themes/neglect", "/oxfordshire/reports/2021-22-oxford-city/priorities");

	/**
	 * A theme also names what was found, the reviews, recommendations and actions on it.
	 */
	private static final int WITH_WHAT_IS_DONE = 12;

	/** The home page also shows the progress of actions, what is due, and figures. */
	private static final int HOME = 11;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	/** Statutory deadlines are read once, with the first page that needs them. */
	@BeforeEach
	void readDeadlines() throws Exception {
		this.mvc.perform(get("/oxfordshire"));
	}

	@Test
	void pageCostsAsManyStatementsWithManyTimesTheRows() {
		var before = costs();
		this.world.draft();
		this.world.manyYears(20, 20);
		this.world.otherPartnership();
		assertThat(costs()).isEqualTo(before);
		assertThat(before).allSatisfy((page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(most(page)));
	}

	private static int most(String page) {
		return page.contains("/themes/") ? WITH_WHAT_IS_DONE
				: page.equals("/oxfordshire") ? HOME : page.endsWith("/priorities") ? 6 : 5;
	}

	@Test
	void governanceCostsAFewMore() {
		assertThat(this.counter.count(() -> this.mvc.perform(get("/oxfordshire/2024-25/governance"))))
			.isLessThanOrEqualTo(12);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oxfordshire/reports/2018-19-paqa/assurance",
			"/oxfordshire/reports/2021-22-oxford-city/assurance", "/oxfordshire/reports/2021-22-oxford-city/risks",
			"/oxfordshire/reports/2018-19-paqa/voices" })
	void partWithContentOfOtherModulesCostsTwelveStatementsAtMost(String page) {
		assertThat(this.counter.statements(() -> this.mvc.perform(get(page)))).hasSizeLessThanOrEqualTo(12);
	}

	@Test
	void signedInReaderCostsOneMore() {
		var person = this.people.as("councillor");
		assertThat(this.counter.statements(() -> this.mvc.perform(get("/oxfordshire").with(person))))
			.filteredOn((sql) -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
			.hasSizeLessThanOrEqualTo(HOME + 1);
	}

	@Test
	void unchangedPageCostsOneStatement() throws Exception {
		String tag = this.mvc.perform(get("/oxfordshire")).andReturn().getResponse().getHeader("ETag");
		assertThat(this.counter
			.count(() -> this.mvc.perform(get("/oxfordshire").header("If-None-Match", String.valueOf(tag)))))
			.isEqualTo(1);
	}

	private Map<String, Integer> costs() {
		var costs = new LinkedHashMap<String, Integer>();
		for (String page : PAGES) {
			costs.put(page, this.counter.count(() -> this.mvc.perform(get(page))));
		}
		return costs;
	}

}
