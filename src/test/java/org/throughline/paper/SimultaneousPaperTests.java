package org.throughline.paper;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.AtOnce;
import org.throughline.account.NewPrivateLink;
import org.throughline.account.PrivateLinkService;
import org.throughline.account.TestAccounts;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Officers, authors and managers work on one paper at the same instant.
 */
@ApplicationTest
class SimultaneousPaperTests {

	@Autowired
	private TestPapers papers;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private PrivateLinkService links;

	@Autowired
	private CurrentUser user;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AtOnce atOnce;

	private UUID partnership = new UUID(0, 0);

	private String manage = "";

	private String own = "";

	private SignedInUser officer = new SignedInUser(new UUID(0, 0), "", "");

	private SignedInUser manager = this.officer;

	@BeforeEach
	void asked() {
		String slug = "once-" + UUID.randomUUID();
		this.partnership = this.partnerships.addNamed(slug, "One Partnership");
		this.manager = person(Role.BUSINESS_MANAGER);
		this.officer = person(Role.CLEARING_OFFICER);
		int paper = this.papers.asked(this.partnership, this.officer);
		this.manage = "/manage/" + slug + "/papers/" + paper;
		this.own = "/my/clearances/" + slug + "/" + paper + "/finance";
	}

	@Test
	void oneOfTwoAnswersToAClearanceCounts() {
		var clearance = this.jdbc.sql(
				"select c.id from paper_clearance c join cabinet_paper p on p.id = c.paper_id where p.partnership_id = ? and c.key = 'finance'")
			.param(this.partnership)
			.query(UUID.class)
			.single();
		String link = "/answer/" + this.user.asProcess("Test", () -> this.links.create(NewPrivateLink
			.toClearance(this.officer.id(), this.partnership, clearance, Instant.now().plus(Duration.ofDays(14)))))
				+ "/clearance";
		var read = page(this.officer, this.own);
		var statuses = statuses(() -> answer(this.own, read, "CLEARED"), () -> answer(link, read, "RETURNED"));
		assertThat(statuses).containsOnlyOnce(302);
		assertThat(steps()).hasSize(1).first().isEqualTo((statuses.get(0) == 302) ? "CLEARED" : "RETURNED");
	}

	@Test
	void textThatChangesWhileItIsClearedIsNotCleared() {
		var read = page(this.officer, this.own);
		String paragraph = this.manage + "/paragraphs/1";
		var edited = page(this.manager, paragraph);
		var statuses = statuses(() -> answer(this.own, read, "CLEARED"), () -> send(this.manager, paragraph, edited,
				"wording", "It costs a million.", "kind", "NUMBERED", "section", "financial-implications"));
		assertThat(statuses.get(1)).isEqualTo(302);
		assertThat(this.jdbc
			.sql("select state from paper_clearance where section = 'financial-implications' and paper_id = "
					+ "(select id from cabinet_paper where partnership_id = ?)")
			.param(this.partnership)
			.query(String.class)
			.single()).isEqualTo((statuses.get(0) == 302) ? "REOPENED" : "REQUESTED");
		assertThat(page(this.officer, this.own).text()).contains("It costs a million.");
	}

	@Test
	void twoManagersMakeAPaperFinalOnce() {
		for (String key : List.of("finance", "legal", "director")) {
			String step = this.manage + "/clearances/" + key + "/not-needed";
			assertThat(send(this.manager, step, page(this.manager, step), "note", "Not needed here"))
				.hasStatus3xxRedirection();
		}
		var colleague = person(Role.BUSINESS_MANAGER);
		String address = this.manage + "/final";
		var read = page(this.manager, address);
		assertThat(statuses(() -> makeFinal(this.manager, address, read), () -> makeFinal(colleague, address, read)))
			.containsOnlyOnce(302);
		assertThat(this.jdbc.sql("select count(*) from paper_edition where partnership_id = ?")
			.param(this.partnership)
			.query(Integer.class)
			.single()).isOne();
	}

	private SignedInUser person(Role role) {
		var person = this.accounts.add("A person of the test");
		this.accounts.grant(person, role, this.partnership, null);
		return person;
	}

	private List<String> steps() {
		return this.jdbc.sql(
				"select s.kind from clearance_step s join paper_clearance c on c.id = s.clearance_id join cabinet_paper p on p.id = c.paper_id "
						+ "where p.partnership_id = ?")
			.param(this.partnership)
			.query(String.class)
			.list();
	}

	private List<Integer> statuses(Supplier<MvcTestResult> one, Supplier<MvcTestResult> other) {
		return this.atOnce.send(one, other).stream().map((answer) -> answer.getResponse().getStatus()).toList();
	}

	private MvcTestResult answer(String address, Document read, String decision) {
		return send(this.officer, address, read, "seen", read.select("[name=seen]").val(), "officer.officer",
				"An officer", "officer.post", "Accountant", "decision", decision, "note", "Looked at");
	}

	private MvcTestResult makeFinal(SignedInUser person, String address, Document read) {
		return send(person, address, read, "publicFrom.day", read.select("[name='publicFrom.day']").val(),
				"publicFrom.month", read.select("[name='publicFrom.month']").val(), "publicFrom.year",
				read.select("[name='publicFrom.year']").val());
	}

	private MvcTestResult send(SignedInUser person, String address, Document read, String... fields) {
		var request = this.mvc.post()
			.uri(address)
			.with(csrf())
			.param("version", read.select("main [name=version]").val());
		if (!address.startsWith("/answer")) {
			request = request.with(user(person));
		}
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	private Document page(SignedInUser person, String address) {
		var answer = this.mvc.get().uri(address).with(user(person)).exchange();
		assertThat(answer).hasStatusOk();
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
