package org.throughline.action.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.HtmlValidator;
import org.throughline.account.AccountTest;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.action.ActionService;
import org.throughline.action.NewRecommendation;
import org.throughline.action.OutcomeDetails;
import org.throughline.action.RecommendationContent;
import org.throughline.action.RecommendationOrigin;
import org.throughline.action.RecommendationService;
import org.throughline.action.ResponseDetails;
import org.throughline.action.SourceCitation;
import org.throughline.action.SourceType;
import org.throughline.action.TestActions;
import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.Validity;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A partnership with its business manager, two agencies with a person each, and requests
 * to the pages on their actions.
 */
@AccountTest
abstract class ActionPagesTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	People people;

	@Autowired
	ActionService actions;

	@Autowired
	RecommendationService recommendations;

	@Autowired
	PartnershipService partnerships;

	@Autowired
	CurrentUser currentUser;

	@Autowired
	AgencyRoleService roles;

	String place;

	UUID placeId;

	String police;

	String health;

	SignedInUser manager;

	SignedInUser officer;

	SignedInUser nurse;

	@BeforeEach
	void world() {
		this.place = this.people.partnership();
		this.placeId = this.partnerships.require(this.place).id();
		this.police = this.people.organisation("Police");
		this.health = this.people.organisation("Health Board");
		for (String member : List.of(this.police, this.health)) {
			this.currentUser.asProcess("test", () -> {
				this.roles.add(this.placeId, new AgencyRoleEdit(member, AgencyRoleKind.FUNDER, Validity.UNKNOWN));
				return "";
			});
		}
		this.manager = this.people.managerOf(this.place);
		this.officer = this.people.someone(new NewGrant(Role.PARTNER_AGENCY, this.place, this.police));
		this.nurse = this.people.someone(new NewGrant(Role.PARTNER_AGENCY, this.place, this.health));
	}

	String action(String owner, String wording, @Nullable LocalDate dueOn) {
		return this.currentUser.asProcess("test",
				() -> this.actions.add(this.placeId, TestActions.newAction(wording, owner, dueOn)));
	}

	/** A recommendation made to the police, named in its wording. */
	String recommendation(String wording, Visibility visibility) {
		var content = RecommendationContent.of("A review", wording, visibility)
			.citing(new SourceCitation("A review", "4.2", null));
		var added = new NewRecommendation(new RecommendationOrigin(SourceType.REVIEW, null), content,
				ResponseDetails.NOT_STATED, OutcomeDetails.OPEN, List.of(this.police), List.of());
		return this.currentUser.asProcess("test", () -> this.recommendations.add(this.placeId, added));
	}

	String manage(String below) {
		return "/manage/" + this.place + below;
	}

	MvcTestResult get(SignedInUser reader, String address) {
		return this.mvc.get().uri(address).with(user(reader)).exchange();
	}

	MvcTestResult post(SignedInUser writer, String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(user(writer)).with(csrf());
		for (int place = 0; place < parameters.length; place += 2) {
			request.param(parameters[place], parameters[place + 1]);
		}
		return request.exchange();
	}

	static Document valid(MvcTestResult result) throws Exception {
		assertThat(result).hasStatusOk();
		String html = result.getResponse().getContentAsString();
		assertThat(HtmlValidator.complaints(html)).isEmpty();
		assertThat(html).doesNotContain("??");
		return Jsoup.parse(html);
	}

	static Document page(MvcTestResult result) throws Exception {
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

	static String id(Document page) {
		return page.select("main input[name=id]").attr("value");
	}

}
