package org.throughline.paper;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.ClockAt;
import org.throughline.RealDocuments;
import org.throughline.TestClock;
import org.throughline.account.TestAccounts;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A paper is previewed, becomes final and is amended; its exempt part stays with members.
 */
@ApplicationTest
@ClockAt("2026-09-01T09:00:00Z")
class PaperFinalTests {

	private static final LocalDate MEETING = LocalDate.of(2026, 10, 20);

	private static final LocalDate AGENDA = LocalDate.of(2026, 10, 12);

	private static final List<String> SECRETS = List.of("Zanzibar", "Quicksilver", "Marmalade");

	@Autowired
	private TestPapers papers;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private ClearanceService clearances;

	@Autowired
	private PaperFinalService finals;

	@Autowired
	private CurrentUser user;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	private UUID partnership = new UUID(0, 0);

	private String slug = "";

	private int paper;

	private Duration waited = Duration.ZERO;

	private SignedInUser manager = new SignedInUser(new UUID(0, 0), "", "");

	@BeforeEach
	void draft() {
		this.slug = "final-" + UUID.randomUUID();
		this.partnership = this.partnerships.addNamed(this.slug, "Final Partnership");
		this.manager = this.accounts.add("A manager");
		this.accounts.grant(this.manager, Role.BUSINESS_MANAGER, this.partnership, null);
		this.paper = this.papers.draft(this.partnership, MEETING);
	}

	@AfterEach
	void back() {
		this.clock.pass(this.waited.negated());
	}

	private void waitForTheAgenda() {
		pass(42);
	}

	private void pass(int days) {
		this.clock.pass(Duration.ofDays(days));
		this.waited = this.waited.plusDays(days);
	}

	@Test
	void openClearanceOrMissingMeetingKeepsAPaperFromBecomingFinal() {
		assertThat(refused(AGENDA, null)).contains("clearances");
		clear();
		assertThat(refused(MEETING.plusDays(1), null)).containsExactly("publicFrom");
		assertThat(refused(LocalDate.of(2026, 8, 31), null)).containsExactly("publicFrom");
		assertThat(refused(AGENDA, "Something")).containsExactly("changes");
		this.jdbc.sql(
				"update consideration set meets_on = null where id = (select consideration_id from cabinet_paper where id = ?)")
			.param(paperId())
			.update();
		assertThat(refused(AGENDA, null)).contains("meetsOn");
		assertThat(this.jdbc.sql("select count(*) from paper_edition where paper_id = ?")
			.param(paperId())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void finalPaperIsPublicFromItsDay() {
		clear();
		makeFinal(null);
		String address = "/" + this.slug + "/papers/" + paperSlug();
		assertThat(this.mvc.get().uri(address)).hasStatus(404);
		assertThat(this.mvc.get().uri(address + "/editions/1/json")).hasStatus(404);
		assertThat(this.mvc.get().uri(address + "/editions/1/json").with(user(this.manager))).hasStatusOk();
		waitForTheAgenda();
		assertThat(page(address, null).text()).contains(TestPapers.FINANCE);
		assertThat(this.mvc.get().uri(address + "/editions/1/json")).hasStatusOk();
	}

	@Test
	void changeIsTheNextEditionAndTheFirstOneStaysMarked() {
		clear();
		makeFinal(null);
		assertThat(refused(AGENDA, "Nothing")).containsExactly("changes");
		this.papers.write(paperId(), "financial-implications", "The budget is met.");
		clear();
		assertThat(refused(AGENDA, null)).containsExactly("changes");
		makeFinal("The budget is named");
		waitForTheAgenda();
		String address = "/" + this.slug + "/papers/" + paperSlug();
		assertThat(page(address, null).text()).contains("The budget is met.", "What has changed: The budget is named");
		assertThat(page(address + "/editions/1", null).text()).contains("There is a newer edition")
			.doesNotContain("The budget is met.");
		pass(14);
		this.jdbc.sql("update paper_paragraph set wording = 'The sum was wrong.' where paper_id = ? and number = 9")
			.param(paperId())
			.update();
		clear();
		makeFinal(MEETING.plusDays(7), "A sum is corrected");
		assertThat(page(address, null).text()).contains("The sum was wrong.",
				"27 October 2026, after the meeting: it considered an earlier edition");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update paper_edition set changes = 'x' where number = 2").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from paper_edition_file").update());
	}

	@Test
	void paperThatHasChangedSinceItWasReadIsNotSealed() {
		clear();
		String seen = as(() -> this.finals.check(this.partnership, this.paper).fingerprint());
		this.papers.write(paperId(), "legal-implications", "Late words.");
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> as(() -> {
			this.finals.makeFinal(this.partnership, this.paper, seen, AGENDA, null);
			return true;
		}));
	}

	@Test
	@RealDocuments
	void exemptPartIsInTheCopyForMembersOnly() throws Exception {
		this.papers.exempt(this.partnership, this.paper, "Terms of Zanzibar", "Quicksilver pays.",
				"Marmalade contract");
		clear();
		String manage = "/manage/" + this.slug + "/papers/" + this.paper;
		var preview = page(manage + "/preview", this.manager);
		assertThat(preview.text()).contains("Exempt information", "paragraph 3 of part 1 of Schedule 12A",
				"Appendix 1: The report", "Appendix 2: not published", "1 side of A4");
		assertThat(preview.select("main").text()).doesNotContain(SECRETS);
		assertThat(preview.select("ol[start=4] li").text()).isEqualTo("There are no other options.");
		makeFinal(null);
		waitForTheAgenda();
		String address = "/" + this.slug + "/papers/" + paperSlug();
		assertThat(page(address, null).html()).contains("Exempt information").doesNotContain(SECRETS);
		for (var form : PaperFiles.FORMS) {
			assertThat(new String(file(address + "/editions/1/" + form.slug()), StandardCharsets.UTF_8))
				.doesNotContain(SECRETS);
		}
		assertThat(words(file(address + "/editions/1/word"))).contains("Exempt information").doesNotContain(SECRETS);
		try (var pdf = Loader.loadPDF(file(address + "/editions/1/pdf"))) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Exempt information").doesNotContain(SECRETS);
		}
		assertNobodyElseReads(manage, address);
		assertThat(this.mvc.get().uri(manage + "/members-copy/word")).hasStatus3xxRedirection();
		var copy = this.mvc.get().uri(manage + "/members-copy/word").with(user(this.manager)).exchange();
		assertThat(words(copy.getResponse().getContentAsByteArray())).contains(SECRETS)
			.contains("Appendix 2: Marmalade contract");
		assertThat(copy).headers().hasValue("Cache-Control", "no-store");
		assertThat(this.jdbc
			.sql("select detail from security_event where kind = 'EXEMPT_COPY_DOWNLOADED' order by id desc")
			.query(String.class)
			.list()).contains(this.slug + "/papers/" + paperSlug() + " (word)");
	}

	private void assertNobodyElseReads(String manage, String address) throws Exception {
		String place = "/" + this.slug;
		var pages = List.of(address, address + "/editions/1", place, place + "/papers", place + "/meetings/1",
				place + "/feed", place + "/calendar?year=2026", place + "/sitemap.xml", "/check", manage,
				manage + "/preview", manage + "/preview/word", manage + "/sections/terms",
				manage + "/sections/terms/history", manage + "/paragraphs/3/history", manage + "/clearances/director",
				manage + "/members-copy/pdf", manage + "/history", "/my/clearances", "/desk", "/account/notices");
		for (var role : List.of(Role.COUNCILLOR, Role.SCRUTINEER, Role.SAFEGUARDING_PARTNER, Role.CLEARING_OFFICER)) {
			var reader = this.accounts.add("A reader");
			this.accounts.grant(reader, role, this.partnership, null);
			for (String page : pages) {
				assertThat(body(page, reader)).as(page + " for " + role).doesNotContain(SECRETS);
			}
			for (String secret : SECRETS) {
				assertThat(body("/search?q=" + secret + "&in=" + this.slug, reader)).contains("No results");
			}
		}
		for (String page : pages) {
			assertThat(body(page, null)).as(page).doesNotContain(SECRETS);
		}
		assertThat(this.jdbc.sql(
				"select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname")
			.query(String.class)
			.list()).filteredOn(this::tellsASecret)
			.containsOnly("history", "paper_attachment", "paper_edition", "paper_paragraph", "paper_section");
	}

	private boolean tellsASecret(String table) {
		return this.jdbc.sql("select exists (select from " + table + " t where t::text ilike any (?))")
			.param(SECRETS.stream().map((secret) -> "%" + secret + "%").toArray(String[]::new))
			.query(Boolean.class)
			.single();
	}

	private String body(String address, @Nullable SignedInUser reader) throws Exception {
		var request = this.mvc.get().uri(address);
		return ((reader != null) ? request.with(user(reader)) : request).exchange().getResponse().getContentAsString();
	}

	@Test
	void withdrawnPaperKeepsItsAddressAndNothingElse() throws Exception {
		this.papers.exempt(this.partnership, this.paper, "Terms of Pemba", "Turpentine pays.", "Rhubarb contract");
		clear();
		this.papers.write(paperId(), "financial-implications", "Wombats are dear.");
		clear();
		makeFinal(null);
		waitForTheAgenda();
		String address = "/" + this.slug + "/papers/" + paperSlug();
		String manage = "/manage/" + this.slug + "/papers/" + this.paper;
		assertThat(page(address, null).text()).contains("Wombats");
		String json = Sha256.of(file(address + "/editions/1/json"));
		var asked = page(manage + "/withdraw", this.manager);
		assertThat(withdraw(manage, asked, "")).hasStatus(422).bodyText().contains("Enter the reason");
		assertThat(withdraw(manage, asked, "A court has forbidden it")).hasStatus3xxRedirection();
		for (String gone : List.of(address, address + "/editions/1", address + "/editions/1/word", manage,
				manage + "/preview", manage + "/members-copy/word")) {
			var answer = this.mvc.get().uri(gone).with(user(this.manager)).exchange();
			assertThat(answer).as(gone).hasStatus(410);
			assertThat(answer).bodyText()
				.contains("This paper is withdrawn", "A court has forbidden it", json)
				.doesNotContain("Case 1", "Wombats");
		}
		assertThat(page("/" + this.slug + "/papers", null).select("main a[href=" + address + "]")).isEmpty();
		assertThat(page("/check?fingerprint=" + json, null).text()).contains("This paper is withdrawn");
		assertThat(page("/manage/" + this.slug + "/papers", this.manager).text()).contains("Withdrawn papers",
				"A court has forbidden it", "Case 1");
		var words = List.of("Pemba", "Turpentine", "Rhubarb", "Wombats");
		for (String table : this.jdbc.sql(
				"select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'search_word%'")
			.query(String.class)
			.list()) {
			for (String word : words) {
				assertThat(this.jdbc.sql("select exists (select from " + table + " t where t::text ilike :word)")
					.param("word", "%" + word + "%")
					.query(Boolean.class)
					.single()).as(word + " in " + table).isFalse();
			}
		}
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update paper_edition set content = 'Words'").update());
	}

	private MvcTestResult withdraw(String manage, Document page, String reason) {
		return this.mvc.post()
			.uri(manage + "/withdraw")
			.with(csrf())
			.with(user(this.manager))
			.param("version", page.select("#edit [name=version]").val())
			.param("reason", reason)
			.param("order", "Case 1")
			.param("confirmed", "true")
			.exchange();
	}

	@Test
	void managerMakesAPaperFinalOnItsPage() {
		String manage = "/manage/" + this.slug + "/papers/" + this.paper;
		assertThat(page(manage + "/final", this.manager).select("[aria-labelledby=to-do] li").eachText()).hasSize(3);
		clear();
		var page = page(manage + "/final", this.manager);
		assertThat(page.select("[name='publicFrom.day']").val()).isEqualTo("12");
		assertThat(post(manage, page, "13", "10", "2025")).hasStatus(422)
			.bodyText()
			.contains("Enter today or a later day");
		assertThat(post(manage, page, "12", "10", "2026")).hasStatus3xxRedirection();
		assertThat(page(manage + "/preview", this.manager).select("#editions ~ ul").text())
			.contains("Edition 1, public from 12 October 2026");
		assertThat(page(manage + "/preview", this.manager).select(".govuk-inset-text a").eachAttr("href"))
			.anyMatch((href) -> href.startsWith("/" + this.slug + "/papers/"));
		this.jdbc.sql("update consideration set disclosure = 'NONE' where partnership_id = ?")
			.param(this.partnership)
			.update();
		String meeting = page(manage, this.manager).expectFirst("a:contains(Meeting and decision)").attr("href");
		assertThat(page(meeting, this.manager).select("dl > div:contains(Public) dd").text()).contains("Not public");
		waitForTheAgenda();
		assertThat(page(meeting, this.manager).select("dl > div:contains(Public) dd").text())
			.doesNotContain("Not public");
		assertThat(page(meeting, this.manager).select("a:contains(Public page)")).hasSize(1);
	}

	private MvcTestResult post(String manage, Document page, String day, String month, String year) {
		return this.mvc.post()
			.uri(manage + "/final")
			.with(csrf())
			.with(user(this.manager))
			.param("version", page.select("#edit [name=version]").val())
			.param("publicFrom.day", day)
			.param("publicFrom.month", month)
			.param("publicFrom.year", year)
			.exchange();
	}

	private List<String> refused(LocalDate publicFrom, @Nullable String changes) {
		var refusal = new ArrayList<String>();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> makeFinal(publicFrom, changes))
			.satisfies((violation) -> violation.all().forEach((each) -> refusal.add(each.field())));
		return refusal.stream().distinct().toList();
	}

	private void makeFinal(@Nullable String changes) {
		makeFinal(AGENDA, changes);
	}

	private void makeFinal(LocalDate publicFrom, @Nullable String changes) {
		as(() -> {
			this.finals.makeFinal(this.partnership, this.paper,
					this.finals.check(this.partnership, this.paper).fingerprint(), publicFrom, changes);
			return true;
		});
	}

	/** Marks all open clearances as not needed. */
	private void clear() {
		as(() -> {
			var found = this.clearances.paper(this.partnership, this.paper);
			for (var clearance : this.clearances.clearances(found)) {
				if (!clearance.state().closed()) {
					var file = this.clearances.find(this.partnership, this.paper, clearance.subject().key());
					this.clearances.notNeeded(file, clearance.version(), "Not needed here");
				}
			}
			return true;
		});
	}

	private <T> T as(Supplier<T> work) {
		return this.user.asPerson(this.manager, work);
	}

	private Document page(String address, @Nullable SignedInUser reader) {
		var request = this.mvc.get().uri(address);
		var answer = ((reader != null) ? request.with(user(reader)) : request).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private byte[] file(String address) {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsByteArray();
	}

	private static String words(byte[] word) throws Exception {
		try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
			return new XWPFWordExtractor(document).getText();
		}
	}

	private UUID paperId() {
		return this.jdbc.sql("select id from cabinet_paper where partnership_id = ? and number = ?")
			.params(this.partnership, this.paper)
			.query(UUID.class)
			.single();
	}

	private String paperSlug() {
		return this.jdbc.sql("select slug from cabinet_paper where id = ?")
			.param(paperId())
			.query(String.class)
			.single();
	}

}
