package org.throughline.platform.list;

import java.net.URI;
import java.util.Objects;

import jakarta.servlet.http.Cookie;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

	/** The session, which contains the text of the banner. */
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
				"Example: agree with the other organisations", "act-9999: no longer in the list");
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
		var banner = undo(page).select(".govuk-notification-banner").text();
		assertThat(banner).contains("Changes undone: 1", ": changed by someone else in the meantime");
	}

	@ParameterizedTest
	@ValueSource(strings = { "risks/1", "audits/1", "risk-registers/1", "external-assurance/1" })
	void removedRecordIsGivenBackAsItWas(String record) throws Exception {
		String before = shown(record);
		var removed = remove(record);
		assertThat(removed.select(".govuk-notification-banner").text()).contains("has been removed", "Undo");
		assertThat(undo(removed).select(".govuk-notification-banner").text()).contains("The change has been undone");
		assertThat(shown(record)).isEqualTo(before);
	}

	@Test
	void newOwnerAndDueDateOfOneActionAreUndone() throws Exception {
		String before = owner("act-0021");
		var owned = send(as(post(LIST + "/act-0021/owner").param("owner.toSlug", "thames-valley-police")
			.param("owner.from.day", "1")
			.param("owner.from.month", "11")
			.param("owner.from.year", "2026")
			.param("reason", "Reorganisation")
			.with(csrf())));
		assertThat(owner("act-0021")).contains("Police");
		assertThat(undo(owned).text()).contains("Changes undone: 1");
		assertThat(owner("act-0021")).isEqualTo(before);
		var dated = send(as(post(LIST + "/act-0021/new-date").param("wantedDueOn.day", "1")
			.param("wantedDueOn.month", "11")
			.param("wantedDueOn.year", "2030")
			.param("reason", "Later")
			.with(csrf())));
		assertThat(undo(dated).text()).contains("Changes undone: 1");
	}

	@ParameterizedTest
	@CsvSource({ "actions/act-0010, no-longer-needed, Undone", "actions/act-0011, colour, Undone",
			"recommendations/rec-0001, response, ''", "recommendations/rec-0002, outcome, ''" })
	void decisionIsUndoneOnceAndOnlyIfNobodyWentOn(String record, String decision, String shown) throws Exception {
		String before = state(record);
		var page = send(decision(record, decision, "Money has run out"));
		assertThat(page.text()).contains("Money has run out");
		var undone = undo(page);
		assertThat(undone.select(".govuk-notification-banner").text()).contains("The change has been undone");
		assertThat(undone.text()).contains(shown);
		assertThat(state(record)).isEqualTo(before);
		undo(page);
		assertThat(state(record)).isEqualTo(before);
		var again = send(decision(record, decision, "Money has run out"));
		send(decision(record, decision.replace("no-longer-needed", "reopen"), "Found again"));
		String after = state(record);
		assertThat(undo(again).select(".govuk-notification-banner").text()).contains("Important", "Not undone");
		assertThat(state(record)).isEqualTo(after);
	}

	private String state(String record) throws Exception {
		return page(MANAGE + record).select(".govuk-summary-list:first-of-type").text();
	}

	private MockHttpServletRequestBuilder decision(String record, String decision, String reason) throws Exception {
		String address = MANAGE + record + "/" + decision;
		return as(post(address).param("version", page(address).select("input[name=version]").val())
			.param("rag", "RED")
			.param("response", "NOT_ACCEPTED")
			.param("outcome", "OPEN")
			.param("note", reason)
			.param("reason", reason)
			.with(csrf()));
	}

	@Test
	void removalOfSomebodyElseIsNotUndone() throws Exception {
		var removed = remove("risks/2");
		String request = removed.select("input[name=change]").val();
		var administrator = post(MANAGE + "undo").param("change", request)
			.param("page", "risks")
			.with(csrf())
			.with(this.people.as("administrator"));
		assertThat(this.mvc.perform(administrator).andReturn().getResponse().getStatus()).isEqualTo(404);
		assertThat(send(as(post(MANAGE + "undo").param("change", "other").param("page", "risks").with(csrf()))).text())
			.contains("Not undone");
	}

	@Test
	void removalThatPublishedReportMentionsIsNotUndone() throws Exception {
		assertThat(remove("money/2021-22-oxford-city").select(".govuk-notification-banner").text())
			.contains("has been removed")
			.doesNotContain("Undo");
	}

	private String shown(String record) throws Exception {
		var page = page(MANAGE + record);
		page.select("input[type=hidden]").remove();
		return page.select("main").html();
	}

	private Document remove(String record) throws Exception {
		var form = page(MANAGE + record + "/remove").select("form#edit");
		return send(as(post(form.attr("action")).param("version", form.select("[name=version]").val()).with(csrf())));
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
		return send(as(undoOf(page)));
	}

	private static MockHttpServletRequestBuilder undoOf(Document page) {
		var form = page.select(".govuk-notification-banner form");
		var undo = post(form.attr("action")).with(csrf());
		form.select("input[type=hidden]:not([name=_csrf])")
			.forEach((field) -> undo.param(field.attr("name"), field.attr("value")));
		return undo;
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
