package org.throughline;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.AccessTests.Row;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Two people save the same form at the same instant, on every page on which something is
 * edited: one is saved, the other sees both versions. Every table is locked until both
 * requests wait, so that neither can see what the other saves.
 */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimultaneousEditTests {

	/**
	 * Pages that sign in, add or remove something, and private names, since the word that
	 * is saved there could not be saved on the other pages. Those that move or accept
	 * something, and private names, are in {@code SimultaneousDecisionTests}.
	 */
	private static final String OTHERS = ".*sign-in.*|.*/(new|remove|publish|stages|accept)|.*/private-names/.*";

	private static final String ONE = "Walnut";

	private static final String OTHER = "Hazel";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AtOnce atOnce;

	@Autowired
	private ObjectProvider<AccessFixture> fixtures;

	private @Nullable AccessFixture fixture;

	@BeforeAll
	void addFixture() {
		this.fixture = this.fixtures.getObject();
	}

	@Test
	void oneIsSavedAndTheOtherSeesBothVersions() throws Exception {
		var tried = new TreeSet<String>();
		for (var row : AccessTests.rows().filter((row) -> row.method().equals("POST")).toList()) {
			if (!row.pattern().matches(OTHERS) && isTried(row)) {
				tried.add(row.pattern());
			}
		}
		assertThat(tried).hasSizeGreaterThan(40)
			.contains("/manage/{partnership}/indicators/{indicator}/edit",
					"/manage/{partnership}/indicators/{indicator}/figures/{number}",
					"/my/returns/{partnership}/{number}/contributions");
	}

	/** Returns false if nothing that exists is edited by texts on this page. */
	private boolean isTried(Row row) throws Exception {
		String address = Objects.requireNonNull(this.fixture).address(row.address()).replace("?version=0", "");
		var person = person(row);
		var page = this.mvc.get().uri(address).with(user(person)).exchange();
		if (page.getResponse().getStatus() != 200) {
			return false;
		}
		for (String field : fields(html(page))) {
			var both = bothAtOnce(address, person, html(page), field);
			var statuses = both.stream().map((answer) -> answer.getResponse().getStatus()).toList();
			if (!statuses.equals(List.of(422, 422))) {
				assertThat(statuses).as(row.pattern() + ", " + field).containsExactlyInAnyOrder(302, 409);
				var refused = html(both.get(statuses.indexOf(409)));
				assertThat(refused.select(".app-conflict").text()).as(row.pattern() + ", " + field)
					.contains(ONE, OTHER);
				return true;
			}
		}
		return false;
	}

	private SignedInUser person(Row row) {
		var role = switch (row.allowed()) {
			case ADMINISTRATOR -> Role.ADMINISTRATOR;
			case OWN_MANAGER, ANY_MANAGER -> Role.BUSINESS_MANAGER;
			default -> Role.PARTNER_AGENCY;
		};
		return Objects.requireNonNull(this.fixture).person(role, true);
	}

	/** Returns the texts of a form that edits what exists; empty if it adds something. */
	private static List<String> fields(Document page) {
		var form = page.selectFirst("form#edit");
		if (form == null || form.select("[name=version]").val().isEmpty()) {
			return List.of();
		}
		return form.select("textarea, input[type=text]:not(.govuk-date-input__input, [name=words])").eachAttr("name");
	}

	private List<MvcTestResult> bothAtOnce(String address, SignedInUser person, Document page, String field) {
		return this.atOnce.send(() -> send(address, person, page, field, ONE),
				() -> send(address, person, page, field, OTHER));
	}

	private MvcTestResult send(String address, SignedInUser person, Document page, String changed, String text) {
		var request = this.mvc.post().uri(address).with(user(person)).with(csrf());
		for (KeyVal field : ((FormElement) page.expectFirst("form#edit")).formData()) {
			if (!field.key().equals("_csrf")) {
				request.param(field.key(), field.key().equals(changed) ? text : field.value());
			}
		}
		return request.exchange();
	}

	private static Document html(MvcTestResult answer) {
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
