package org.throughline.browse;

import java.net.URI;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.partnership.TestPartnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The page for an address without a page leads to what is near.
 */
@SampleTest
@Transactional
class NotFoundPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private ReviewRows rows;

	@Autowired
	private SqlCounter counter;

	@Test
	void yearWithoutReportLeadsToTheNearestReports() throws Exception {
		assertThat(near("/oxfordshire/2031-32")).startsWith("/oxfordshire/2024-25").endsWith("/oxfordshire").hasSize(4);
		assertThat(near("/oxfordshire/2031-32/key-messages")).startsWith("/oxfordshire/2024-25");
		assertThat(near("/oxfordshire/reports/1999-paqa").get(0)).startsWith("/oxfordshire/");
	}

	@Test
	void misspeltPartnershipOrThemeSuggestsTheRightOne() throws Exception {
		assertThat(near("/oxfordshir")).containsExactly("/oxfordshire");
		assertThat(near("/Oxfordshire/themes/neglekt")).startsWith("/oxfordshire/themes/neglect")
			.endsWith("/oxfordshire/themes", "/oxfordshire");
		assertThat(near("/oxfordshire/no-such-list")).containsExactly("/oxfordshire");
		assertThat(near("/nowhere-at-all")).isEmpty();
	}

	@Test
	void partnershipsThatDoNotPublishOrAreNotListedAreNotOffered() throws Exception {
		this.world.publishing("kentshire", "Kentshire", "Listen to children");
		assertThat(near("/kentshir")).containsExactly("/kentshire");
		this.partnerships.list("kentshire", false);
		assertThat(near("/kentshir")).isEmpty();
		this.world.otherPartnership();
		assertThat(near("/elsewhere")).isEmpty();
	}

	@Test
	void pageBeyondTheLastLeadsToTheFirst() throws Exception {
		assertThat(near("/oxfordshire/themes/neglect?page=900")).contains("/oxfordshire/themes/neglect");
		assertThat(near("/oxfordshire/actions?theme=neglect&page=900")).contains("/oxfordshire/actions?theme=neglect");
		assertThat(near("/?page=900")).contains("/");
	}

	@Test
	void hiddenRecordLooksLikeNone() throws Exception {
		String none = body("/oxfordshire/reviews/rev-9500");
		this.rows.review("rev-9500", "INTERNAL", "Child Example");
		assertThat(body("/oxfordshire/reviews/rev-9500")).isEqualTo(none).contains("/oxfordshire/reviews\"");
	}

	@Test
	void costsFewStatements() {
		assertThat(this.counter.count(() -> this.mvc.perform(get("/oxfordshire/2031-32")))).isLessThanOrEqualTo(7);
		assertThat(this.counter.count(() -> this.mvc.perform(get("/oxfordshir/themes/x")))).isLessThanOrEqualTo(7);
	}

	private List<String> near(String address) throws Exception {
		return Jsoup.parse(body(address)).select("#near a, #first-page").eachAttr("href");
	}

	private String body(String address) throws Exception {
		var answer = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(404);
		return answer.getContentAsString();
	}

}
