package org.throughline.publication;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ClockAt;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.TestClock;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.AmendmentKind;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportIsPublished;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportSummary;
import org.throughline.report.StatementContent;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementService;
import org.throughline.report.TestPublications;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@RecordApplicationEvents
@ClockAt("2080-11-29T23:40:00Z")
@Transactional
class LaterDayTests {

	private static final String REPORT = "2024-25";

	private static final String ADDRESS = "/oxfordshire/" + REPORT;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private EditionService editions;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private CopyCheck copies;

	@Autowired
	private ReportService reports;

	@Autowired
	private PublicationService publications;

	@Autowired
	private StatementService statements;

	@Autowired
	private TestReports drafts;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private CurrentUser user;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private PartnershipSummary place;

	/** The clock moves on from test to test. */
	private LocalDate tomorrow;

	@BeforeEach
	void draft() {
		this.place = this.partnerships.require("oxfordshire");
		this.drafts.unpublish(REPORT);
		this.tomorrow = LocalDate.now(this.clock).plusDays(1);
		immediately();
	}

	@Test
	void reportIsPublicFromItsDay() throws Exception {
		String before = version();
		publish(this.tomorrow);
		immediately();
		String fingerprint = this.user.asProcess("Test", () -> edition().sha256());
		assertThat(summary().state()).isEqualTo(ReportState.SEALED);
		assertThat(get(ADDRESS, null)).hasStatus(404);
		assertThat(get(ADDRESS + "/editions", null)).hasStatus(404);
		assertThat(get(ADDRESS + "/editions/1/json", null)).hasStatus(404);
		assertThat(get(ADDRESS + "/editions/1/json", "partner.agency")).hasStatus(404);
		assertThat(get("/oxfordshire/feed", null)).bodyText().doesNotContain(ADDRESS + "<", ADDRESS + "\"");
		assertThat(this.copies.check(fingerprint)).isEqualTo(CheckedCopy.UNKNOWN);
		assertThat(publicEntries()).isZero();
		assertThat(version()).as("what strangers see of changes").isEqualTo(before);

		this.clock.pass(Duration.ofDays(1));
		assertThat(get(ADDRESS, null)).hasStatusOk();
		immediately();
		assertThat(get(ADDRESS + "/editions", null)).bodyText().contains("Published", Dates.inWords(this.tomorrow));
		assertThat(get(ADDRESS + "/editions/1/json", null)).hasStatusOk()
			.headers()
			.hasValue("Cache-Control", "max-age=31536000, private, immutable");
		assertThat(get("/oxfordshire/feed", null)).bodyText().contains(ADDRESS);
		assertThat(this.copies.check(fingerprint).state()).isEqualTo(CopyState.DATA_UNALTERED);
		assertThat(publicEntries()).isPositive();
		assertThat(version()).isNotEqualTo(before);
	}

	@Test
	void readersOfDraftsSeeTheSealedReport() throws Exception {
		publish(this.tomorrow);
		assertThat(get(ADDRESS, "business.manager")).hasStatusOk().bodyText().contains("Sealed – not published yet");
		assertThat(get(ADDRESS + "/editions", "business.manager")).hasStatusOk()
			.bodyText()
			.contains("Sealed", "To be published", Dates.inWords(this.tomorrow));
		assertThat(get(ADDRESS + "/editions/1/json", "business.manager")).hasStatusOk()
			.headers()
			.hasValue("Cache-Control", "no-store");
		assertThat(get("/manage/oxfordshire/reports/" + REPORT, "business.manager")).bodyText()
			.contains("It becomes public on", Dates.inWords(this.tomorrow), "Discard edition")
			.doesNotContain("Amend or correct</a>", ">Withdraw<");
	}

	@Test
	void sealedReportIsNeitherEditedNorAmendedNorRemoved() {
		publish(this.tomorrow);
		int version = summary().version();
		assertThatExceptionOfType(ReportIsPublished.class).isThrownBy(() -> asProcess(() -> this.reports
			.edit(this.place.id(), REPORT, summary().content(), summary().by().authors(), version)));
		assertThatExceptionOfType(ReportIsPublished.class)
			.isThrownBy(() -> asProcess(() -> this.reports.remove(this.place.id(), REPORT, version)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> asProcess(() -> this.reports.amend(this.place.id(), REPORT, AmendmentKind.AMENDMENT)));
	}

	@Test
	void sealedEditionIsDiscardedWithReason() throws Exception {
		publish(this.tomorrow);
		String address = "/manage/oxfordshire/reports/" + REPORT + "/discard";
		assertThat(get(address, "business.manager")).hasStatusOk().bodyText().contains("Discard the sealed edition?");
		var without = this.mvc.post()
			.uri(address)
			.param("version", String.valueOf(summary().version()))
			.with(csrf())
			.with(this.people.as("business.manager"));
		assertThat(without).hasStatus(422).bodyText().contains("Enter the reason");
		assertThat(this.mvc.post()
			.uri(address)
			.param("version", String.valueOf(summary().version()))
			.param("reason", "A figure is wrong")
			.with(csrf())
			.with(this.people.as("business.manager"))).hasStatus3xxRedirection();
		assertThat(summary().draft()).isTrue();
		assertThat(this.jdbc.sql("select count(*) from edition").query(Integer.class).single()).isZero();
		assertThat(get("/manage/oxfordshire/reports/" + REPORT, "business.manager")).bodyText()
			.contains("was discarded", "A figure is wrong");
		publish(this.tomorrow);
		assertThat(this.user.<Integer>asProcess("Test", () -> edition().number())).isOne();
	}

	@Test
	void publishedEditionIsNotDiscarded() {
		publish(this.tomorrow.minusDays(1));
		assertThat(summary().state()).isEqualTo(ReportState.PUBLISHED);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> asProcess(
				() -> this.publications.discard(this.place.id(), REPORT, summary().version(), "Because")));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from edition_file").update());
	}

	@Test
	void dayIsWithinAYear() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> publish(this.tomorrow.plusYears(1)));
	}

	@Test
	void amendmentIsPublicFromItsDay() throws Exception {
		publish(this.tomorrow.minusDays(1));
		String draft = amend("Quokkas are safe");
		immediately();
		String before = version();
		String page = get(ADDRESS + "/key-messages", null).getResponse().getContentAsString();
		int entries = publicEntries();
		publish(draft, this.tomorrow);
		immediately();
		assertThat(version()).as("what strangers see of changes").isEqualTo(before);
		assertThat(publicEntries()).isEqualTo(entries);
		assertThat(get(ADDRESS + "/key-messages", null)).bodyText().isEqualTo(page).doesNotContain("Quokkas");
		for (String name : new String[] { null, "partner.agency" }) {
			assertThat(get(ADDRESS + "/editions", name)).bodyText().contains("Edition 1").doesNotContain("Edition 2");
			assertThat(get(ADDRESS, name)).bodyText().doesNotContain("Edition 2");
			assertThat(get(ADDRESS + "/editions/2", name)).hasStatus(404);
			assertThat(get(ADDRESS + "/editions/2/json", name)).hasStatus(404);
			assertThat(get("/search?q=Quokkas", name)).bodyText().doesNotContain("app-result");
		}
		String fingerprint = this.user.asProcess("Test", () -> edition().sha256());
		assertThat(this.copies.check(fingerprint)).isEqualTo(CheckedCopy.UNKNOWN);
		assertThat(get(ADDRESS + "/editions/2/json", "business.manager")).hasStatusOk().bodyText().contains("Quokkas");
		assertThat(get(ADDRESS + "/editions", "business.manager")).bodyText()
			.contains("Edition 2: Correction", "This edition is not public yet", "To be published",
					Dates.inWords(this.tomorrow))
			.doesNotContain("newer");
		assertThat(get("/manage/oxfordshire/reports/" + REPORT, "business.manager")).bodyText()
			.contains("A change becomes public on " + Dates.inWords(this.tomorrow))
			.doesNotContain("Amend or correct</a>");
		assertThat(get("/manage/oxfordshire/reports/" + draft, "business.manager")).bodyText()
			.contains("This change is sealed", "Discard edition", ADDRESS + "/editions\"");

		this.clock.pass(Duration.ofDays(1));
		assertThat(get(ADDRESS + "/key-messages", null)).hasStatusOk().bodyText().contains("Quokkas are safe");
		immediately();
		assertThat(version()).isNotEqualTo(before);
		assertThat(get(ADDRESS, null)).bodyText().contains("Edition 2</a>", Dates.inWords(this.tomorrow));
		assertThat(get(ADDRESS + "/editions", null)).bodyText()
			.contains("Edition 2: Correction", "There is a", "Superseded", Dates.inWords(this.tomorrow));
		assertThat(get(ADDRESS + "/editions/1", null)).hasStatusOk()
			.bodyText()
			.contains("Superseded", "href=\"" + ADDRESS + "/editions/2\"")
			.doesNotContain("Edition 2");
		assertThat(get(ADDRESS + "/editions/2/json", null)).hasStatusOk().bodyText().contains("Quokkas");
		assertThat(this.copies.check(fingerprint).state()).isEqualTo(CopyState.DATA_UNALTERED);
		assertThat(get("/manage/oxfordshire/reports/" + draft, "business.manager")).hasStatus(404);
		assertThat(this.published()).extracting((event) -> event.edition().number()).containsExactly(1, 2);
	}

	@Test
	void sealedAmendmentIsDiscardedWithReason() throws Exception {
		publish(this.tomorrow.minusDays(1));
		String draft = amend("Quokkas are safe");
		publish(draft, this.tomorrow);
		assertThat(this.mvc.post()
			.uri("/manage/oxfordshire/reports/" + draft + "/discard")
			.param("version", String.valueOf(summary(draft).version()))
			.param("reason", "Another figure is wrong")
			.with(csrf())
			.with(this.people.as("business.manager"))).hasStatus3xxRedirection();
		assertThat(summary(draft).draft()).isTrue();
		assertThat(this.editions.editions(this.place.id(), REPORT)).extracting(EditionSummary::number)
			.containsExactly(1);
		this.clock.pass(Duration.ofDays(1));
		assertThat(get(ADDRESS + "/key-messages", null)).hasStatusOk().bodyText().doesNotContain("Quokkas");
		assertThat(this.published()).hasSize(1);
	}

	@Test
	void withdrawalRemovesASealedAmendment() {
		publish(this.tomorrow.minusDays(1));
		publish(amend("Quokkas are safe"), this.tomorrow);
		String waiting = this.user.asProcess("Test", () -> edition().sha256());
		asProcess(() -> this.withdrawals.withdraw(this.place.id(), REPORT, summary().version(),
				new Withdrawal("A court has forbidden it", "Case 1")));
		assertThat(this.withdrawals.find("oxfordshire", REPORT).orElseThrow().fingerprints()).hasSize(1)
			.doesNotContain(waiting);
		assertThat(this.copies.check(waiting)).isEqualTo(CheckedCopy.UNKNOWN);
		this.clock.pass(Duration.ofDays(1));
		assertThat(get(ADDRESS, null)).hasStatus(410);
	}

	private List<EditionPublished> published() {
		return this.events.stream(EditionPublished.class).toList();
	}

	private MvcTestResult get(String address, @Nullable String name) {
		var request = this.mvc.get().uri(address);
		return ((name != null) ? request.with(this.people.as(name)) : request).exchange();
	}

	private String version() {
		return this.jdbc.sql("select data_version_of('oxfordshire')").query(String.class).single();
	}

	private int publicEntries() {
		return this.jdbc.sql("select count(*) from search_entry_public where report_id = ?")
			.param(summary().id())
			.query(Integer.class)
			.single();
	}

	/** Runs what the database does at the end of a transaction. */
	private void immediately() {
		this.jdbc.sql("set constraints all immediate").update();
		this.jdbc.sql("set constraints all deferred").update();
	}

	private ReportSummary summary() {
		return summary(REPORT);
	}

	private ReportSummary summary(String slug) {
		return this.user.asProcess("Test", () -> this.reports.summary(this.place.id(), slug));
	}

	private EditionSummary edition() {
		return this.editions.editions(this.place.id(), REPORT).get(0);
	}

	private void publish(LocalDate on) {
		publish(REPORT, on);
	}

	private void publish(String slug, LocalDate on) {
		asProcess(() -> this.publications.publish(this.place.id(), slug,
				TestPublications.order(summary(slug).version(), on, true, "A message")));
	}

	/** Starts a correction with another first key message. */
	private String amend(String wording) {
		return this.user.asProcess("Test", () -> {
			String draft = this.reports.amend(this.place.id(), REPORT, AmendmentKind.CORRECTION);
			var first = this.reports.details(this.place.id(), draft)
				.statements()
				.stream()
				.filter((statement) -> statement.kind() == StatementKind.KEY_MESSAGE)
				.findFirst()
				.orElseThrow();
			this.statements.edit(this.place.id(), draft, first.number(),
					new StatementEdit(first.kind(), StatementContent.of(wording), first.points(), first.links()),
					first.version());
			return draft;
		});
	}

	private void asProcess(Runnable work) {
		this.user.asProcess("Test", () -> {
			work.run();
			return true;
		});
	}

}
