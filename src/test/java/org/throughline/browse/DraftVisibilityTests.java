package org.throughline.browse;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SampleTest
@Transactional
class DraftVisibilityTests {

	/**
	 * Every list, count and link that a draft could show in. The overview names the year
	 * of the report that is due next, with and without a draft.
	 */
	private static final List<String> PUBLISHED = List.of("/", "/oxfordshire", "/oxfordshire/reports",
			"/oxfordshire/2024-25", "/oxfordshire/2024-25/key-messages", "/oxfordshire/key-messages",
			"/oxfordshire/key-messages?year=2025-26", "/oxfordshire/key-messages/removed",
			"/oxfordshire/key-messages/removed/csv", "/oxfordshire/themes", "/oxfordshire/themes/neglect",
			"/oxfordshire/2024-25/governance");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	private String homeWithoutDraft = "";

	@BeforeEach
	void draft() throws Exception {
		this.homeWithoutDraft = main(read("/oxfordshire", anonymous()));
		this.world.draft();
	}

	@Test
	void publicSeesNothingOfADraft() throws Exception {
		seesNothing(anonymous());
	}

	@ParameterizedTest
	@ValueSource(strings = { "councillor", "partner.agency", "administrator" })
	void personWhoReadsNoDraftsSeesNothingOfOne(String name) throws Exception {
		seesNothing(this.people.as(name));
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "BUSINESS_MANAGER", "SAFEGUARDING_PARTNER", "SCRUTINEER" })
	void personOfAnotherPartnershipSeesNothingOfADraft(Role role) throws Exception {
		seesNothing(user(this.world.elsewhere(role)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "business.manager", "safeguarding.partner", "scrutineer" })
	void personWhoReadsDraftsSeesThemMarked(String name) throws Exception {
		var person = this.people.as(name);
		for (String address : List.of("/oxfordshire/2025-26", "/oxfordshire/2025-26/key-messages",
				"/oxfordshire/2025-26/priorities", "/oxfordshire/key-messages", "/oxfordshire/key-messages/removed",
				"/oxfordshire/themes/neglect")) {
			assertThat(read(address, person).getContentAsString()).as(address)
				.contains(BrowseWorld.SECRET, "Draft – not published");
		}
		assertThat(read("/oxfordshire/reports", person).getContentAsString()).contains("2025/26",
				"Draft – not published");
		assertThat(read("/oxfordshire/2024-25/key-messages", person).getContentAsString())
			.contains("Reworded in 2025/26", "Not repeated in 2025/26");
	}

	@Test
	void draftDoesNotTakeTheFrontPageEvenForWhoReadsIt() throws Exception {
		assertThat(read("/oxfordshire", this.people.as("business.manager")).getContentAsString())
			.contains("Key messages 2024/25");
	}

	@Test
	void whoReadsDraftsSeesTheEditorsHints() throws Exception {
		String address = "/oxfordshire/reports/2018-19-paqa/assurance";
		assertThat(read(address, this.people.as("business.manager")).getContentAsString()).contains("6 are listed");
		assertThat(read(address, this.people.as("councillor")).getContentAsString()).doesNotContain("6 are listed",
				"Internal note");
	}

	private void seesNothing(RequestPostProcessor person) throws Exception {
		for (String address : PUBLISHED) {
			var response = read(address, person);
			assertThat(response.getStatus()).as(address).isEqualTo(200);
			assertThat(response.getContentAsString()).as(address).doesNotContain(BrowseWorld.SECRET);
			if (!address.equals("/oxfordshire")) {
				assertThat(response.getContentAsString()).as(address).doesNotContain("2025/26");
			}
		}
		assertThat(main(read("/oxfordshire", person))).isEqualTo(this.homeWithoutDraft);
		String unknown = main(read("/oxfordshire/2031-32", person));
		for (String part : List.of("", "/key-messages", "/priorities", "/governance")) {
			var response = read("/oxfordshire/2025-26" + part, person);
			assertThat(response.getStatus()).isEqualTo(404);
			assertThat(main(response)).isEqualTo(unknown);
		}
	}

	private static String main(MockHttpServletResponse response) throws Exception {
		var page = Jsoup.parse(response.getContentAsString());
		// for signed-in readers only, and for others only
		page.select(".app-follow, .app-dates").remove();
		return page.select("main").outerHtml();
	}

	private MockHttpServletResponse read(String address, RequestPostProcessor person) throws Exception {
		return this.mvc.perform(get(address).with(person)).andReturn().getResponse();
	}

}
