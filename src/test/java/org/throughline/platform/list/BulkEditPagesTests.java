package org.throughline.platform.list;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.Cookie;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Several rows of a list are changed at once, and the change is undone from the banner.
 */
@SampleTest
class BulkEditPagesTests {

	private static final String MANAGE = "/manage/oxfordshire/";

	private static final String LIST = MANAGE + "actions";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	/** The session, which holds what the banner says. */
	private Cookie[] session = {};

	@Test
	void ownerOfTickedActionsChangesAndIsGivenBack() throws Exception {
		String before = owner("act-0018");
		var page = send(
				several(LIST + "?sort=-due", "OWNER", "act-0018", "act-0019").param("newOwner", "thames-valley-police")
					.param("newReason", "Reorganisation"));
		assertThat(owner("act-0018")).contains("Police").isNotEqualTo(before);
		assertThat(page.select(".govuk-notification-banner--success").text()).contains("Rows changed: 2");
		var undone = undo(page);
		assertThat(undone.text()).contains("Changes undone: 2");
		assertThat(undone.select("th[aria-sort=descending]").text()).contains("Due date");
		assertThat(owner("act-0018")).isEqualTo(before);
		assertThat(page(LIST + "/act-0018").text()).contains("Reorganisation", "Undone");
	}

	@Test
	void whatIsRefusedIsListedWithItsReason() throws Exception {
		var page = send(several(LIST, "DUE", "act-0020", "act-9999").param("newDue.day", "1")
			.param("newDue.month", "3")
			.param("newDue.year", "2001")
			.param("newReason", "Later"));
		assertThat(page.select(".govuk-notification-banner--success")).isEmpty();
		assertThat(page.select(".govuk-notification-banner").text()).contains("Important", "Rows changed: 0",
				"act-0020:", "act-9999: no longer in the list");
		assertThat(page.select(".govuk-notification-banner form")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "actions", "recommendations", "reviews" })
	void undoKeepsWhatSomebodyElseChangedSince(String list) throws Exception {
		String address = MANAGE + list;
		var keys = page(address).select("input[name=chosen]").eachAttr("value");
		var themes = page(address).select("#newTheme option").eachAttr("value");
		var page = send(several(address, "THEME", keys.get(0), keys.get(1), "gone-1").param("newTheme",
				themes.get(themes.size() - 1)));
		assertThat(page.select(".govuk-notification-banner").text()).contains("Rows changed: 2",
				"gone-1: no longer in the list");
		send(several(address, "THEME", keys.get(0)).param("newTheme", themes.get(themes.size() - 2)));
		assertThat(undo(page).text()).contains("Changes undone: 1",
				keys.get(0) + ": changed by someone else in the meantime");
	}

	@Test
	void formIsShownAgainWithTicksAndFilter() throws Exception {
		var sent = several(LIST, "DUE", "act-0018");
		var page = Jsoup.parse(this.mvc.perform(sent).andReturn().getResponse().getContentAsString());
		assertThat(page.select(".govuk-error-summary a").eachText()).contains("Enter a reason");
		assertThat(page.select("input[name=chosen][checked]").eachAttr("value")).containsExactly("act-0018");
	}

	private MockHttpServletRequestBuilder several(String address, String change, String... chosen) {
		return as(post(address).param("change", change).param("chosen", chosen).with(csrf()));
	}

	private Document undo(Document page) throws Exception {
		var form = page.select(".govuk-notification-banner form");
		var undo = post(form.attr("action")).with(csrf());
		form.select("input[type=hidden]").forEach((field) -> {
			if (List.of("change", "chosen").contains(field.attr("name"))) {
				undo.param(field.attr("name"), field.attr("value"));
			}
		});
		return send(as(undo));
	}

	private Document send(MockHttpServletRequestBuilder request) throws Exception {
		var response = this.mvc.perform(request).andReturn();
		assertThat(response.getResponse().getStatus()).isEqualTo(302);
		if (response.getResponse().getCookies().length > 0) {
			this.session = response.getResponse().getCookies();
		}
		return page(Objects.requireNonNull(response.getResponse().getRedirectedUrl()));
	}

	private String owner(String reference) throws Exception {
		return page(LIST + "?size=100").select("tr:has(#tick-" + reference + ") td[data-label=Owner]").text();
	}

	private Document page(String address) throws Exception {
		var response = this.mvc.perform(as(get(URI.create(address)))).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
		if (this.session.length > 0) {
			request.cookie(this.session);
		}
		return request.with(this.people.as("business.manager"));
	}

}
