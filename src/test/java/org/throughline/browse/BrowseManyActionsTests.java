package org.throughline.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Tests the SQL statements of public pages with very many actions, recommendations, plans
 * and themes. The rows are inserted in bulk by SQL.
 */
@SampleTest
@Transactional
class BrowseManyActionsTests {

	private static final List<String> PAGES = List.of("/oxfordshire", "/oxfordshire/actions",
			"/oxfordshire/actions?status=overdue", "/oxfordshire/recommendations", "/oxfordshire/reviews",
			"/oxfordshire/themes/neglect", "/oxfordshire/2024-25/actions", "/oxfordshire/2024-25/learning",
			"/oxfordshire/recommendations/rec-90001", "/oxfordshire/actions/act-900001");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ManyActions actions;

	@Autowired
	private SqlCounter counter;

	@Test
	void pageCostsAsManyStatementsWithFiftyThousandActions() {
		this.actions.add(1, 1_000);
		// statutory deadlines are read once
		this.counter.count(() -> this.mvc.perform(get("/oxfordshire")));
		var before = costs();
		this.actions.add(1_001, 50_000);
		this.jdbc.sql("analyze action, recommendation, action_theme, recommendation_theme, action_recommendation")
			.update();
		// beyond a thousand rows nothing is counted, so that some pages need fewer
		assertThat(costs())
			.allSatisfy((page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(before.get(page)));
		assertThat(before.values()).allSatisfy((count) -> assertThat(count).isLessThanOrEqualTo(12));
	}

	private Map<String, Integer> costs() {
		var costs = new LinkedHashMap<String, Integer>();
		for (String page : PAGES) {
			costs.put(page, this.counter.count(() -> this.mvc.perform(get(page))));
		}
		return costs;
	}

}
