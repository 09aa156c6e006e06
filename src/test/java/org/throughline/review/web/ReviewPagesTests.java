package org.throughline.review.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ApplicationTest
class ReviewPagesTests {

	@Autowired
	private ReportWorld world;

	@Autowired
	private MockMvcTester mvc;

	private ReportWorld.Place place;

	private SignedInUser manager;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.manager = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.world.signOut();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void managerOpensAndUsesEveryPage() throws Exception {
		String review = added();
		for (String page : new String[] { "", "/details", "/events/new", "/events/1", "/delays/new", "/learning/new",
				"/documents/new", "/streams", "/steps/family-informed", "/publish", "/withdraw", "/convert", "/history",
				"/events/1/remove" }) {
			assertThat(page(review + page).select("h1")).as(page).hasSize(1);
		}
		assertThat(page(review).text()).contains("Rapid review", "30 December 2024", "Local authority became aware");
		assertThat(post(review + "/delays/new", "reason", "INQUEST", "from.month", "5", "from.year", "2025"))
			.hasStatus3xxRedirection();
		assertThat(post(review + "/learning/new", "wording", "Listen to *children*", "visibility", "INTERNAL", "themes",
				"test-neglect"))
			.hasStatus3xxRedirection();
		assertThat(post(review + "/streams", "names", "Education\nExploitation")).hasStatus3xxRedirection();
		assertThat(post(review + "/steps/media-plan", "notApplicableReason", "No media")).hasStatus3xxRedirection();
		assertThat(page(review).text()).contains("Inquest, since May 2025", "Exploitation", "not needed – No media");
		var refused = post(review + "/publish", "version", "0", "visibility", "SUMMARY_PUBLIC", "form",
				"LEARNING_SUMMARY_ONLY", "on.day", "2", "on.month", "6", "on.year", "2025");
		assertThat(refused).hasStatus(409);
		assertThat(html(refused).text()).contains("Publication is delayed by an inquest (start: May 2025)",
				"Record when the family was informed");
		assertThat(post(review + "/events/1/remove", "version", "0")).hasStatus3xxRedirection();
	}

	@Test
	void errorIsShownAtItsFieldAndInputIsKept() throws Exception {
		var answer = post(reviews() + "/new", "type", "", "initiated.day", "31", "initiated.month", "2",
				"initiated.year", "2025", "naming.subject", "Kept words");
		assertThat(answer).hasStatus(422);
		var page = html(answer);
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#type", "#initiated.day");
		assertThat(page.select("[name=naming.subject]").text()).isEqualTo("Kept words");
		String review = added();
		var event = post(review + "/events/new", "kind", "NOTIFIED", "on.year", "2190");
		assertThat(event).hasStatus(422);
		assertThat(html(event).select("#on-error").text()).contains("not in the future");
		var stale = post(review + "/details", "version", "7", "progress.status", "OPEN", "progress.visibility",
				"PARTNER");
		assertThat(stale).hasStatus(409);
		assertThat(html(stale).text()).contains("Someone has updated this");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "BUSINESS_MANAGER")
	void otherRolesGetNotFound(Role role) {
		String review = added();
		var other = this.world.signIn(role, this.place);
		this.world.signOut();
		for (String page : new String[] { reviews(), reviews() + "/new", review, review + "/details",
				"/manage/" + this.place.slug() + "/clocks", "/manage/" + this.place.slug() + "/learning-summaries",
				"/manage/" + this.place.slug() + "/review-counts" }) {
			assertThat(this.mvc.get().uri(page).with(user(other))).as(page).hasStatus(404);
		}
		assertThat(this.mvc.post().uri(review + "/events/1/remove").with(user(other)).with(csrf())).hasStatus(404);
	}

	@Test
	void learningSummariesAndDeclaredNumbersAreSaved() throws Exception {
		String manage = "/manage/" + this.place.slug();
		assertThat(post(manage + "/learning-summaries/new", "content.title", "Learning brief", "visibility", "PUBLIC",
				"content.url", "https://example.org/brief"))
			.hasStatus3xxRedirection();
		assertThat(page(manage + "/learning-summaries").text()).contains("Learning brief");
		assertThat(page(manage + "/learning-summaries/learning-brief").select("[name=content.url]").val())
			.isEqualTo("https://example.org/brief");
		assertThat(page(manage + "/learning-summaries/learning-brief/remove").select("h1")).hasSize(1);
		assertThat(post(manage + "/review-counts/new", "period", "2024/25", "measure", "NOTIFICATIONS", "asWritten",
				"two notifications", "declared", "2"))
			.hasStatus3xxRedirection();
		assertThat(page(manage + "/review-counts").text()).contains("two notifications", "Differs");
		assertThat(page(manage + "/review-counts/new").select("h1")).hasSize(1);
		assertThat(page(reviews()).text()).contains("No reviews yet");
	}

	@Test
	void whatMayIdentifyAChildIsShownBeforehand() throws Exception {
		String manage = "/manage/" + this.place.slug();
		String review = added();
		assertThat(post(manage + "/learning-summaries/new", "content.title", "Brief", "content.wording",
				"Write to OX1 1ND", "visibility", "INTERNAL"))
			.hasStatus3xxRedirection();
		assertThat(post(review + "/documents/new", "title", "Report", "changeNote", "Call 01865 792422"))
			.hasStatus3xxRedirection();
		assertThat(post(review + "/learning/new", "wording", "Ask at OX1 1NE", "visibility", "PUBLIC"))
			.hasStatus3xxRedirection();
		assertThat(page(manage + "/learning-summaries/brief").select("#identifiers h3").text())
			.isEqualTo("Postcode: OX1 1ND");
		var document = page(review + "/documents/2");
		assertThat(document.select("#identifiers h3").eachText())
			.containsExactlyInAnyOrder("Telephone number: 01865 792422", "Postcode: OX1 1NE");
		for (String place : document.select("#identifiers li a").eachAttr("href")) {
			assertThat(page(place).select("#identifiers h3")).hasSize(2);
		}
	}

	@Test
	void fileThatHidesSomethingIsNotMadePublic() throws Exception {
		String address = "/manage/" + this.place.slug() + "/learning-summaries/new";
		byte[] pdf = "%PDF-1.7 1 0 obj << /Subtype /Text /Contents (Who?) >> endobj"
			.getBytes(StandardCharsets.US_ASCII);
		for (String visibility : List.of("PUBLIC", "PARTNER")) {
			var answer = this.mvc.post()
				.uri(address)
				.multipart()
				.file(new MockMultipartFile("file", "brief.pdf", "application/pdf", pdf))
				.param("content.title", "Learning brief")
				.param("visibility", visibility)
				.with(user(this.manager))
				.with(csrf())
				.exchange();
			if (visibility.equals("PUBLIC")) {
				assertThat(html(answer).select("#file-error").text()).contains("brief.pdf contains: 1 comment");
			}
			else {
				assertThat(answer).hasStatus3xxRedirection();
			}
		}
		String page = address.replace("/new", "/learning-brief");
		var published = post(page, "version", page(page).select("main [name=version]").val(), "content.title",
				"Learning brief", "visibility", "PUBLIC");
		assertThat(html(published).select("#file-error").text()).contains("brief.pdf contains: 1 comment");
	}

	private String reviews() {
		return "/manage/" + this.place.slug() + "/reviews";
	}

	private String added() {
		var answer = post(reviews() + "/new", "type", "RAPID_REVIEW", "initiated.day", "19", "initiated.month", "12",
				"initiated.year", "2024", "naming.pseudonym", "Zebedee");
		assertThat(answer).hasStatus3xxRedirection();
		return String.valueOf(answer.getResponse().getRedirectedUrl());
	}

	private MvcTestResult post(String address, String... fields) {
		var request = this.mvc.post().uri(address).with(user(this.manager)).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	private Document page(String address) throws UnsupportedEncodingException {
		var answer = this.mvc.get().uri(address).with(user(this.manager)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return html(answer);
	}

	private static Document html(MvcTestResult answer) throws UnsupportedEncodingException {
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

}
