package org.throughline.action.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.platform.security.Visibility;
import org.throughline.review.TestReviews;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that records of other areas can be entered and are shown as written:
 * recommendations to another area, to government or to all agencies, grades instead of
 * colours, due dates in words (design, rule 7).
 */
class RecordsAsWrittenPagesTests extends ActionPagesTest {

	@Autowired
	private TestReviews reviews;

	@ParameterizedTest
	@CsvSource({ "Swindon Safeguarding Partnership", "'The Department for Education and the Home Office'",
			"All agencies" })
	void recommendationsAreAcceptedForAnyAddressee(String addressees) throws Exception {
		String added = add("/recommendations/new", "origin.type", "REVIEW", "content.citation.title",
				"A review elsewhere", "content.wording", "Share information", "content.target.addressees", addressees,
				"organisationSlugs", this.police, "content.visibility", "PUBLIC");
		assertThat(valid(get(this.manager, added)).select("main").text()).contains("Addressed to " + addressees,
				"Listed organisations Police");
		assertThat(valid(get(this.manager, manage("/recommendations"))).select(".app-list").text())
			.contains(addressees);
	}

	@ParameterizedTest
	@CsvSource({ "3,ongoing", "'2 - partly met','March 2027'", "High,'End of quarter 3'", "AMBER,'Within 6 months'" })
	void areGradesAndDueDatesInWords(String grade, String due) throws Exception {
		String added = add("/actions/new", "content.wording", "Train the staff", "ownerSlug", this.police,
				"content.planWording.grade", grade, "content.planWording.dueAsWritten", due, "content.visibility",
				"PARTNER");
		assertThat(valid(get(this.manager, added)).select("main").text()).contains("Grade in the plan " + grade,
				"Due date " + due, "No update recorded", "Green");
		var mine = valid(get(this.officer, "/my"));
		assertThat(mine.select(".app-worklist").text()).contains("Due: " + due);
	}

	@Test
	void isARecommendationOfAReviewHeldHere() throws Exception {
		this.reviews.named(this.placeId, "rev-0001", Visibility.PUBLIC, "Child Q");
		var form = valid(get(this.manager, manage("/recommendations/new?review=rev-0001")));
		assertThat(form.select("select[name=origin.source] option[selected]").attr("value"))
			.isEqualTo("REVIEW/rev-0001");
		assertThat(form.select("input[name='content.citation.title']").attr("value"))
			.isEqualTo("Local child safeguarding practice review: Child Q");
		add("/recommendations/new?review=rev-0001", "origin.source", "REVIEW/rev-0001", "content.citation.title", "",
				"content.wording", "Share information", "content.visibility", "PUBLIC");
		assertThat(valid(get(this.manager, manage("/recommendations"))).select(".app-list").text())
			.contains("Local child safeguarding practice review: Child Q");
		assertThat(valid(get(this.manager, manage("/reviews/rev-0001"))).select("#recommendations").parents().text())
			.contains("Share information");
	}

	@Test
	void isARecommendationOfAnUnpublishedReviewWithoutItsPseudonym() throws Exception {
		this.reviews.named(this.placeId, "rev-0002", Visibility.INTERNAL, "Child Secret");
		var form = valid(get(this.manager, manage("/recommendations/new?review=rev-0002")));
		assertThat(form.select("input[name='content.citation.title']").attr("value"))
			.isEqualTo("Local child safeguarding practice review");
		assertThat(form.html()).doesNotContain("Child Secret");
	}

	@Test
	void isNoRecommendationOfAReviewOfAnotherPartnership() throws Exception {
		this.reviews.named(this.placeId, "rev-0003", Visibility.INTERNAL, "Child Secret");
		String elsewhere = this.people.partnership();
		var other = this.people.managerOf(elsewhere);
		String address = "/manage/" + elsewhere + "/recommendations/new";
		assertThat(valid(get(other, address + "?review=rev-0003")).html()).doesNotContain("rev-0003");
		assertThat(post(other, address, "origin.source", "REVIEW/rev-0003", "content.wording", "x",
				"content.citation.title", "x", "content.visibility", "PARTNER"))
			.hasStatus(422)
			.bodyText()
			.contains("Select a source from the list");
	}

	private String add(String below, String... typed) throws Exception {
		var added = post(this.manager, manage(below.replaceAll("\\?.*", "")), typed);
		assertThat(added).hasStatus3xxRedirection();
		return String.valueOf(added.getResponse().getRedirectedUrl());
	}

}
