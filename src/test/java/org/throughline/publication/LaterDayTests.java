package org.throughline.publication;

import java.time.Duration;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.throughline.report.PublicationOrder;
import org.throughline.report.ReportIsPublished;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportSummary;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@ClockAt("2027-11-30T23:40:00Z")
@Transactional
class LaterDayTests {

	private static final String REPORT = "2024-25";

	private static final String ADDRESS = "/oxfordshire/" + REPORT;

	@Autowired
	private EditionService editions;

	@Autowired
	private CopyCheck copies;

	@Autowired
	private ReportService reports;

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
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(
				() -> asProcess(() -> this.reports.discard(this.place.id(), REPORT, summary().version(), "Because")));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from edition_file").update());
	}

	@Test
	void dayIsWithinAYearAndAmendmentsArePublicAtOnce() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> publish(this.tomorrow.plusYears(1)));
		publish(this.tomorrow.minusDays(1));
		asProcess(() -> {
			String draft = this.reports.amend(this.place.id(), REPORT, AmendmentKind.CORRECTION);
			int version = this.reports.summary(this.place.id(), draft).version();
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.reports.publish(this.place.id(), draft,
					new PublicationOrder(version, this.tomorrow, true, "A figure")));
		});
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
		return this.user.asProcess("Test", () -> this.reports.summary(this.place.id(), REPORT));
	}

	private EditionSummary edition() {
		return this.editions.editions(this.place.id(), REPORT).get(0);
	}

	private void publish(LocalDate on) {
		asProcess(() -> this.reports.publish(this.place.id(), REPORT,
				new PublicationOrder(summary().version(), on, true, null)));
	}

	private void asProcess(Runnable work) {
		this.user.asProcess("Test", () -> {
			work.run();
			return true;
		});
	}

}
