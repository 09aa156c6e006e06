package org.throughline.account.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.account.PrivateLinkService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SecondStepRule;
import org.throughline.platform.security.TestSecondStep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Managers who have no second step of signing in and must have one. */
@AccountTest
class DemandedSecondStepTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestSecondStep secondStep;

	@Autowired
	private SecondStepRule rule;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private PrivateLinkService links;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void demandNone() {
		this.secondStep.demand(false);
	}

	@Test
	void formThatTheySendIsKept() {
		String partnership = this.people.partnership();
		var manager = this.people.managerOf(partnership);
		String address = "/manage/" + partnership + "/plans/new";
		var page = this.mvc.get().uri(address).with(user(manager)).exchange();
		String seal = Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.select("main [name=_seal]")
			.val();
		this.secondStep.demand(true);
		assertThat(this.mvc.post()
			.uri(address)
			.param("_seal", seal)
			.param("title", "A plan that took an hour")
			.with(user(manager))
			.with(csrf())).hasRedirectedUrl("/account/second-step");
		assertThat(this.jdbc.sql("select content from unsaved_text where person_id = ?")
			.param(manager.id())
			.query(String.class)
			.list()).singleElement().asString().contains("A+plan+that+took+an+hour");
	}

	@Test
	void calendarLinkOfAManagerOpensNothingUntilTheyHaveOne() {
		String partnership = this.people.partnership();
		var manager = this.people.managerOf(partnership);
		String secret = this.currentUser.asPerson(manager,
				() -> this.links.createCalendar(this.partnerships.require(partnership).id()).orElseThrow());
		assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics")).hasStatusOk();
		this.secondStep.demand(true);
		assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics")).hasStatus(404);
	}

	@Test
	void whoeverRemovedTheLastOneIsLedToSetUpAnother() {
		var manager = this.people.managerOf(this.people.partnership());
		var passed = UsernamePasswordAuthenticationToken.authenticated(manager, null, this.rule.passedNow());
		this.secondStep.demand(true);
		for (String page : List.of("/manage", "/my", "/drafts")) {
			assertThat(this.mvc.get().uri(page).with(authentication(passed))).hasRedirectedUrl("/account/second-step");
		}
	}

}
