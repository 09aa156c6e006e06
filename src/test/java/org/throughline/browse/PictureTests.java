package org.throughline.browse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SampleTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Pictures on public pages.
 */
@SampleTest
@Transactional
class PictureTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ReviewRows rows;

	@Test
	void actionsAreDrawnByThemeAndByOrganisation() throws Exception {
		var review = this.rows.review("rev-9600", "PUBLIC", "Child Example");
		this.rows.followUp(review, 9600, "PUBLIC", "One", "VERIFIED_COMPLETE");
		this.rows.followUp(review, 9601, "PARTNER", "Not public", "VERIFIED_COMPLETE");
		this.rows.followUp(review, 9602, "PUBLIC", "Late", "IN_PROGRESS");
		var page = page("/oxfordshire/actions");
		var themes = page.expectFirst("#by-theme");
		assertThat(themes.select("figcaption").text()).isEqualTo("More actions are on the theme "
				+ "“Keeping children safe in education” than on any other: 0 of 9 verified, 0 overdue.");
		assertThat(themes.select("tbody tr:contains(Neglect)").text()).isEqualTo("Neglect 1 0 0 6 1 8");
		assertThat(page.select("#by-organisation tbody tr:contains(Oxford City Council)").text())
			.isEqualTo("Oxford City Council 0 0 0 8 0 8");
		assertThat(content("/oxfordshire/actions/progress/csv")).contains("\r\nNeglect,,1,0,0,6,1\r\n",
				"\r\n,Oxford City Council,0,0,0,8,0\r\n");
		assertThat(page("/oxfordshire/actions?theme=neglect").select("figure")).isEmpty();
	}

	@Test
	void indicatorsWithTwoFiguresHaveALineOnOneScale() throws Exception {
		var page = page("/oxfordshire/indicators");
		assertThat(page.select("#trends").text()).isEqualTo("3 trends: 3 up");
		var line = page.expectFirst(".app-multiples li:contains(Referrals into CAMHS each month)");
		assertThat(line.text()).endsWith("Up from 566 (2017/18) to 697 (2018/19).");
		assertThat(line.expectFirst("svg").attr("aria-label")).isEqualTo("Up from 566 (2017/18) to 697 (2018/19).");
		assertThat(content("/oxfordshire/indicators/csv"))
			.contains("Referrals into CAMHS each month,referrals a month,,2017/18");
	}

	@Test
	void figuresThatMissTheirTargetAreNamedFirst() throws Exception {
		var page = page("/oxfordshire/indicators");
		assertThat(page.select("section[aria-labelledby=off-target]").text()).isEqualTo(
				"1 off target on this page Referrals to Child and Adolescent Mental Health Services who are seen within 12 weeks:"
						+ " 34% (as at 31 March 2019), a target of 75%");
	}

	@Test
	void reportDrawsTheTrendsItStates() throws Exception {
		var page = page("/oxfordshire/reports/2018-19-paqa/figures");
		assertThat(page.select("#figures ~ h3:contains(in this report)").text()).startsWith("3 trends: 3 up");
		assertThat(page.select(".app-multiples li")).hasSize(3);
	}

	private Document page(String address) throws Exception {
		String html = content(address);
		assertThat(HtmlValidator.complaints(html)).isEmpty();
		return Jsoup.parse(html);
	}

	private String content(String address) throws Exception {
		return this.mvc.perform(get(address)).andReturn().getResponse().getContentAsString(UTF_8);
	}

}
