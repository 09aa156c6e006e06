package org.throughline.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ClockAt;
import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.account.People;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.file.ProofFile;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.TestReports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Copies of published reports: recipients, due dates, and the records of dispatch. */
@SampleTest
@Transactional
@ClockAt("2025-12-20T09:00:00Z")
class DispatchTests {

	private static final String REPORT = "2024-25";

	private static final String PANEL = "child-safeguarding-practice-review-panel";

	@Autowired
	private DispatchService dispatches;

	@Autowired
	private RecipientService recipients;

	@Autowired
	private TestEditions editions;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private SamplePeople people;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	private UUID place;

	@BeforeEach
	void publishedReport() {
		this.place = this.partnerships.id("oxfordshire");
		this.editions.add(this.place, this.reports.id(REPORT), LocalDate.of(2025, 12, 1));
		this.people.signIn("business.manager");
	}

	@AfterEach
	void signOut() {
		People.signOut();
	}

	@Test
	void nationalRecipientsOfTheDayAreDueAsTheStatutoryClockGives() {
		var lines = this.dispatches.ofReport(this.place, REPORT);
		assertThat(lines).extracting(DispatchLine::recipient)
			.containsExactly("Child Safeguarding Practice Review Panel", "Foundations");
		assertThat(lines).allSatisfy((line) -> {
			assertThat(line.duty().dueOn()).isEqualTo(line.report().publishedOn().plusDays(7));
			assertThat(line.duty().verified()).isFalse();
			assertThat(line.duty().source()).contains("Working Together 2023");
			assertThat(line.delay()).endsWith("overdue");
		});
		assertThat(this.dispatches.open(this.place)).hasSameSizeAs(lines);
		assertThat(this.dispatches.ofReport(this.place, "2020-21")).as("without an edition").isEmpty();
	}

	@Test
	void pageOfAPublishedReportWithoutADayDoesNotSpeakOfAPublicationToCome() {
		assertThat(this.mvc.get()
			.uri("/manage/oxfordshire/reports/2020-21/dispatch")
			.with(this.people.as("business.manager"))
			.exchange()).hasStatusOk()
			.bodyText()
			.contains("No copies are due: the day of publication is not recorded.")
			.doesNotContain("When the report is published");
	}

	@Test
	void copyIsRecordedWithItsProofAndCorrected() {
		var published = this.dispatches.ofReport(this.place, REPORT).get(0).report().publishedOn();
		assertRefused("dispatch.sentOn.range", published.minusDays(1));
		assertRefused("dispatch.sentOn.range", LocalDate.of(2025, 12, 21));
		record(null, published.plusDays(3),
				ProofFile.accept("file", "C:\\mail.pdf", "%PDF-1.7 receipt".getBytes(StandardCharsets.ISO_8859_1)));
		var line = this.dispatches.find(this.place, REPORT, PANEL);
		assertThat(line.delay()).isEmpty();
		assertThat(line.open()).isFalse();
		assertThat(this.dispatches.open(this.place)).extracting(DispatchLine::recipient).containsExactly("Foundations");
		assertThat(this.dispatches.proof(this.place, REPORT, PANEL).fileName()).isEqualTo("mail.pdf");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> record(null, published, null));
		record(requireNonNull(line.sent()).version(), published.plusDays(9), null);
		assertThat(this.dispatches.find(this.place, REPORT, PANEL).delay()).isEqualTo("2 days late");
		assertThat(this.dispatches.proof(this.place, REPORT, PANEL).fileName()).isEqualTo("mail.pdf");
	}

	@Test
	void partnershipAddsRecipientsForReportsOfTheirDays() {
		this.recipients.add(this.place, new RecipientContent("Department for Education", 14, "Executive Group",
				LocalDate.of(2025, 1, 1), null));
		this.recipients.add(this.place, new RecipientContent("Former council", 14, "Executive Group",
				LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)));
		assertThat(this.dispatches.ofReport(this.place, REPORT)).as("added after publication").hasSize(2);
		addedBeforePublication();
		var lines = this.dispatches.ofReport(this.place, REPORT);
		assertThat(lines).extracting(DispatchLine::recipient).endsWith("Department for Education").hasSize(3);
		assertThat(lines.get(2).duty().dueOn()).isEqualTo(lines.get(2).report().publishedOn().plusDays(14));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.recipients.add(this.place,
				new RecipientContent("foundations", 14, "Us", LocalDate.of(2025, 1, 1), null)));
	}

	@Test
	void recordOfTheWrongRecipientIsRemovedWithAReasonAndRecordedAgain() {
		record(null, LocalDate.of(2025, 12, 3), null);
		int version = requireNonNull(this.dispatches.find(this.place, REPORT, PANEL).sent()).version();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.dispatches.remove(this.place, REPORT, PANEL, version, " "));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.dispatches.remove(this.place, REPORT, PANEL, version + 1, "Wrong recipient"));
		this.dispatches.remove(this.place, REPORT, PANEL, version, "It went to Foundations");
		assertThat(this.dispatches.find(this.place, REPORT, PANEL).open()).isTrue();
		assertThat(this.dispatches.removed(this.place, REPORT)).singleElement().satisfies((removed) -> {
			assertThat(removed.reason()).isEqualTo("It went to Foundations");
			assertThat(removed.sentOn()).isEqualTo(LocalDate.of(2025, 12, 3));
		});
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.dispatches.remove(this.place, REPORT, PANEL, version, "Again"));
		record(null, LocalDate.of(2025, 12, 4), null);
		assertThat(this.dispatches.find(this.place, REPORT, PANEL).open()).isFalse();
	}

	@Test
	void copyThatIsNotNeededIsNeitherOpenNorLate() {
		this.dispatches.waive(this.place, REPORT, PANEL, "The Panel has it from the county council");
		var line = this.dispatches.find(this.place, REPORT, PANEL);
		assertThat(line.open()).isFalse();
		assertThat(line.delay()).isEmpty();
		var sent = requireNonNull(line.sent());
		assertThat(sent.needed()).isFalse();
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.dispatches.waive(this.place, REPORT, PANEL, "In another window"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.dispatches.record(this.place, REPORT, "foundations", null,
					new DispatchContent(LocalDate.of(2025, 12, 3), DispatchWay.NOT_NEEDED, null), null));
		record(sent.version(), LocalDate.of(2025, 12, 3), null);
		assertThat(requireNonNull(this.dispatches.find(this.place, REPORT, PANEL).sent()).needed()).isTrue();
	}

	private void addedBeforePublication() {
		this.jdbc.sql("update dispatch_recipient set added_on = date '2025-11-01' where partnership_id is not null")
			.update();
	}

	@Test
	void recipientThatPublishedReportsWereAskedForIsEndedAndNotChanged() {
		var first = LocalDate.of(2025, 1, 1);
		var asked = new RecipientContent("Department for Education", 14, "Executive Group", first, null);
		var id = this.recipients.add(this.place, asked);
		addedBeforePublication();
		for (var changed : List.of(new RecipientContent(asked.name(), 7, asked.source(), first, null),
				new RecipientContent("Ofsted", 14, asked.source(), first, null),
				new RecipientContent(asked.name(), 14, asked.source(), LocalDate.of(2025, 12, 2), null),
				new RecipientContent(asked.name(), 14, asked.source(), first, LocalDate.of(2025, 11, 30)))) {
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> this.recipients.edit(this.place, id, 0, changed))
				.satisfies((violation) -> assertThat(violation.key()).isEqualTo("recipient.asked"));
		}
		this.recipients.edit(this.place, id, 0,
				new RecipientContent(asked.name(), 14, asked.source(), first, LocalDate.of(2025, 12, 31)));
		assertThat(this.dispatches.ofReport(this.place, REPORT)).extracting(DispatchLine::recipient)
			.contains("Department for Education");
		var future = this.recipients.add(this.place,
				new RecipientContent("Ofsted", 14, "Executive Group", LocalDate.of(2026, 1, 1), null));
		this.recipients.edit(this.place, future, 0,
				new RecipientContent("Ofsted", 7, "Executive Group", LocalDate.of(2026, 2, 1), null));
	}

	@Test
	void onlyManagersOfThePartnershipReadAndRecord() {
		this.people.signIn("scrutineer");
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.dispatches.ofReport(this.place, REPORT));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> record(null, LocalDate.of(2025, 12, 1), null));
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.dispatches.waive(this.place, REPORT, PANEL, "Why"));
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.dispatches.remove(this.place, REPORT, PANEL, 0, "Why"));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.dispatches.removed(this.place, REPORT));
		this.people.signIn("business.manager");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.dispatches.find(this.place, REPORT, "nobody"));
	}

	@Test
	void pagesAreValidAndCheap() throws Exception {
		this.dispatches.waive(this.place, REPORT, "foundations", "They have it");
		for (String page : List.of("/reports/2024-25/dispatch", "/reports/2024-25/dispatch/" + PANEL + "/not-needed",
				"/reports/2024-25/dispatch/foundations/remove", "/reports/2024-25/dispatch/foundations",
				"/reports/2024-25/dispatch/" + PANEL, "/recipients", "/recipients/new")) {
			var statements = this.sql.count(() -> {
				var answer = this.mvc.get().uri("/manage/oxfordshire" + page).exchange();
				assertThat(answer).hasStatusOk();
				assertThat(HtmlValidator.complaints(answer.getResponse().getContentAsString())).isEmpty();
			});
			assertThat(statements).as(page).isLessThanOrEqualTo(12);
		}
	}

	private void record(@Nullable Integer seen, LocalDate day, @Nullable ProofFile proof) {
		this.dispatches.record(this.place, REPORT, PANEL, seen, new DispatchContent(day, DispatchWay.EMAIL, null),
				proof);
	}

	private void assertRefused(String key, LocalDate day) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> record(null, day, null))
			.satisfies((violation) -> assertThat(violation.key()).isEqualTo(key));
	}

}
