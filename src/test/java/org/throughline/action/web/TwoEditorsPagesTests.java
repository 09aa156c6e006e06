package org.throughline.action.web;

import org.junit.jupiter.api.Test;

import org.throughline.platform.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two business managers change the same thing: the second sees both versions, loses
 * nothing, and can put theirs in place.
 */
class TwoEditorsPagesTests extends ActionPagesTest {

	@Test
	void ofAnAction() throws Exception {
		String address = manage("/actions/" + action(this.police, "Write the guidance", null) + "/edit");
		conflict(address, new String[] { "content.wording", "Their words", "content.visibility", "PUBLIC" },
				new String[] { "content.wording", "My words", "content.visibility", "PARTNER",
						"content.planWording.grade", "2" },
				"Action Their words My words", "Visibility Public Named partners", "Grade in the plan Nothing 2");
	}

	@Test
	void ofARecommendation() throws Exception {
		String address = manage("/recommendations/" + recommendation("Share it", Visibility.PARTNER) + "/edit");
		conflict(address,
				new String[] { "content.citation.title", "A review", "content.wording", "Their words",
						"organisationSlugs", this.health, "content.visibility", "PARTNER" },
				new String[] { "content.citation.title", "A review", "content.wording", "My words", "organisationSlugs",
						this.police, "content.visibility", "PARTNER" },
				"Wording Their words My words", "Addressed to Health Board Police");
	}

	@Test
	void ofAPlan() throws Exception {
		post(this.manager, manage("/plans/new"), "content.title", "Neglect plan", "content.visibility", "PARTNER");
		conflict(manage("/plans/neglect-plan"),
				new String[] { "content.title", "Their plan", "content.visibility", "PARTNER" }, new String[] {
						"content.title", "My plan", "organisationSlug", this.police, "content.visibility", "PARTNER" },
				"Title Their plan My plan", "Plan owner Nothing Police");
	}

	@Test
	void ofAnAnswer() throws Exception {
		String address = manage("/recommendations/" + recommendation("Share it", Visibility.PARTNER) + "/response");
		conflict(address, new String[] { "response", "NOTED" },
				new String[] { "response", "NOT_ACCEPTED", "reason", "No money" }, "Response Noted Not accepted",
				"Reason Nothing No money");
	}

	@Test
	void ofWhatAnswersARecommendation() throws Exception {
		String one = action(this.police, "One", null);
		String other = action(this.police, "Other", null);
		String address = manage("/recommendations/" + recommendation("Share it", Visibility.PARTNER) + "/actions");
		conflict(address, new String[] { "ticked", one }, new String[] { "ticked", other },
				"Links " + one + " " + other);
	}

	private void conflict(String address, String[] theirs, String[] mine, String... shown) throws Exception {
		var other = this.people.managerOf(this.place);
		String version = page(get(this.manager, address)).select("input[name=version]").attr("value");
		assertThat(post(other, address, with(version, theirs))).hasStatus3xxRedirection();
		var conflict = post(this.manager, address, with(version, mine));
		assertThat(conflict).hasStatus(409);
		var page = page(conflict);
		page.select("section[role=alert] .govuk-visually-hidden").remove();
		assertThat(page.select("section[role=alert]").text()).contains(shown).doesNotContain("??");
		assertThat(page.select("form#edit")).hasSize(1);
		String now = page.select("input[name=version]").attr("value");
		assertThat(now).isNotEqualTo(version);
		assertThat(post(this.manager, address, with(now, mine))).hasStatus3xxRedirection();
	}

	private static String[] with(String version, String[] typed) {
		String[] all = new String[typed.length + 2];
		all[0] = "version";
		all[1] = version;
		System.arraycopy(typed, 0, all, 2, typed.length);
		return all;
	}

}
