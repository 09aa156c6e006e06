package org.throughline.action.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.throughline.platform.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class LinkPagesTests extends ActionPagesTest {

	private String recommendation;

	private String action;

	@BeforeEach
	void oneOfEach() {
		this.recommendation = recommendation("Share **information** at once", Visibility.PARTNER);
		this.action = action(this.police, "Write the guidance", null);
	}

	@Test
	void findActionsByWordsAndKeepWhatIsTicked() throws Exception {
		String other = action(this.health, "Train the nurses", null);
		String address = manage("/recommendations/" + this.recommendation + "/actions");
		var form = valid(get(this.manager, address));
		assertThat(form.select("input[name=ticked]")).isEmpty();
		var found = valid(post(this.manager, address, "version", "0", "find", "true", "words", "nurses", "ticked",
				this.action, "references", "act-typed"));
		assertThat(found.select("[role=status]").text()).isEqualTo("Results: 1.");
		assertThat(found.select("input[name=ticked][checked]").eachAttr("value")).containsExactly(this.action);
		assertThat(found.select("input[name=ticked]").eachAttr("value")).containsExactly(this.action, other);
		assertThat(found.select(".govuk-checkboxes").text()).contains("Train the nurses", "Health Board");
		assertThat(found.select("input[name=references]").attr("value")).isEqualTo("act-typed");
		assertThat(post(this.manager, address, "version", "0", "ticked", other, "references",
				this.action.toUpperCase(java.util.Locale.ROOT)))
			.hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, address)).select("input[name=ticked][checked]").eachAttr("value"))
			.containsExactlyInAnyOrder(this.action, other);
	}

	@Test
	void findRecommendationsForAnActionAndUntickThem() throws Exception {
		String address = manage("/actions/" + this.action + "/recommendations");
		var found = valid(post(this.manager, address, "version", "0", "find", "true", "words", "information"));
		assertThat(found.select("input[name=ticked]").eachAttr("value")).containsExactly(this.recommendation);
		assertThat(found.select(".govuk-checkboxes").text()).contains("Share information at once", "A review, 4.2");
		assertThat(post(this.manager, address, "version", "0", "ticked", this.recommendation))
			.hasRedirectedUrl(manage("/actions/" + this.action));
		assertThat(valid(get(this.officer, "/my/actions/" + this.action)).select("main").text())
			.contains("Share information");
		String version = page(get(this.manager, address)).select("input[name=version]").attr("value");
		assertThat(post(this.manager, address, "version", version)).hasStatus3xxRedirection();
		assertThat(page(get(this.manager, address)).select("input[name=ticked]")).isEmpty();
	}

	@Test
	void sayWhichReferenceIsUnknownAndKeepTheRest() throws Exception {
		String address = manage("/actions/" + this.action + "/recommendations");
		var refused = post(this.manager, address, "version", "0", "ticked", this.recommendation, "references",
				"rec-9999");
		assertThat(refused).hasStatus(422).bodyText().contains("it is not in Throughline", "rec-9999");
		assertThat(page(refused).select("input[name=ticked][checked]").eachAttr("value"))
			.containsExactly(this.recommendation);
		assertThat(page(refused).select(".govuk-error-summary a").attr("href")).isEqualTo("#references");
	}

	@Test
	void offerNothingOfAnotherPartnership() throws Exception {
		String elsewhere = this.people.partnership();
		var other = this.people.managerOf(elsewhere);
		assertThat(get(other, manage("/actions/" + this.action + "/recommendations"))).hasStatus(404);
		assertThat(post(other, manage("/recommendations/" + this.recommendation + "/actions"), "version", "0"))
			.hasStatus(404);
	}

	@Test
	void showTheHistoryOfALinkByName() throws Exception {
		post(this.manager, manage("/plans/new"), "content.title", "Neglect plan", "content.visibility", "PARTNER");
		post(this.manager, manage("/actions/" + this.action + "/recommendations"), "version", "0", "ticked",
				this.recommendation);
		post(this.manager, manage("/actions/" + this.action + "/edit"), "version", "1", "content.wording",
				"Other words", "links.planSlug", "neglect-plan", "content.visibility", "PARTNER",
				"links.recommendationReferences", this.recommendation);
		assertThat(valid(get(this.manager, manage("/actions/" + this.action + "/history"))).select("main").text())
			.contains(this.recommendation + ": Share information at once", "Action plan added: Neglect plan");
	}

}
