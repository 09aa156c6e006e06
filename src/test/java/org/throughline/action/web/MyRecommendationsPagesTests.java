package org.throughline.action.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.throughline.platform.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class MyRecommendationsPagesTests extends ActionPagesTest {

	@Test
	void listWhatIsMadeToOnesOrganisationAndNothingElse() throws Exception {
		String made = recommendation("Share **information**", Visibility.PARTNER);
		recommendation("Kept inside", Visibility.INTERNAL);
		assertThat(valid(get(this.officer, "/my")).select("main a[href=/my/recommendations]")).hasSize(1);
		var list = valid(get(this.officer, "/my/recommendations"));
		assertThat(list.select(".app-worklist a").eachText()).containsExactly("Share information");
		assertThat(list.select(".app-worklist").text()).contains("Not stated", made, "A review, 4.2", "To: Police");
		assertThat(valid(get(this.nurse, "/my/recommendations")).select("main").text())
			.contains("No recommendation is addressed to your organisation");
		assertThat(get(this.manager, "/my/recommendations")).hasStatus(404);
		assertThat(this.mvc.get().uri("/my/recommendations")).hasStatus3xxRedirection();
	}

	@Test
	void showOneWithItsAnswerAndOnesOwnActions() throws Exception {
		String made = recommendation("Share information", Visibility.PARTNER);
		String own = action(this.police, "Write the guidance", LocalDate.of(2099, 3, 31));
		String theirs = action(this.health, "Thing of others", null);
		post(this.manager, manage("/recommendations/" + made + "/actions"), "version", "0", "ticked", own, "ticked",
				theirs);
		post(this.manager, manage("/recommendations/" + made + "/response"), "version", "1", "response", "IN_PART",
				"reason", "Only from May");
		String address = page(get(this.officer, "/my/recommendations")).select(".app-worklist a").attr("href");
		var page = valid(get(this.officer, address));
		assertThat(page.select("main").text())
			.contains("Share information", "Accepted in part: Only from May", "Addressed to Police", "31 March 2099",
					"business unit records the response")
			.doesNotContain("Thing of others");
		assertThat(page.select("main form")).isEmpty();
		assertThat(page.select(".app-worklist a").attr("href")).startsWith("/my/actions/" + own);
		assertThat(valid(get(this.nurse, address)).select("main").text()).contains("Thing of others")
			.doesNotContain("Write the guidance");
	}

	@Test
	void showMarkupAsWords() throws Exception {
		String made = recommendation("Share <script>alert(1)</script> **all**", Visibility.PARTNER);
		for (String address : new String[] { "/my/recommendations", "/my/recommendations/" + made }) {
			var main = valid(get(this.officer, address)).select("main");
			assertThat(main.select("script")).isEmpty();
			assertThat(main.text()).contains("Share", "all").doesNotContain("**");
		}
	}

	@Test
	void tellNothingOfWhatIsMadeToOthers() {
		String inside = recommendation("Kept inside", Visibility.INTERNAL);
		String made = recommendation("Share information", Visibility.PARTNER);
		String open = recommendation("Open to all", Visibility.PUBLIC);
		assertThat(get(this.officer, "/my/recommendations/" + made + "?in=" + this.place)).hasStatusOk();
		assertThat(get(this.officer, "/my/recommendations/" + made + "?in=elsewhere")).hasStatus(404);
		assertThat(get(this.officer, "/my/recommendations/" + inside)).hasStatus(404);
		for (String reference : new String[] { inside, made, open }) {
			assertThat(get(this.nurse, "/my/recommendations/" + reference)).hasStatus(404);
			assertThat(get(this.manager, "/my/recommendations/" + reference)).hasStatus(404);
		}
	}

}
