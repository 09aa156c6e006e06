package org.throughline.assurance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.ApplicationTest;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class AuditsAndRisksTests {

	private static final LocalDate DAY = LocalDate.of(2025, 9, 30);

	private static final String YEAR = "2024-25";

	@Autowired
	private ReportWorld world;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReportDirectory directory;

	@Autowired
	private AuditService audits;

	@Autowired
	private AuditFindingService findings;

	@Autowired
	private ExternalAssuranceService external;

	@Autowired
	private RiskRegisterService registers;

	@Autowired
	private RiskService risks;

	@Autowired
	private AuditQueries reading;

	private ReportWorld.Place place;

	@BeforeEach
	void reportAndManager() {
		this.place = this.world.place();
		this.world.asProcess(() -> {
			this.reports.importReport(ReportWorld.report(this.place, 2024, ReportState.PUBLISHED, null, null, null));
			this.reports.importReport(ReportWorld.report(this.place, 2025, ReportState.DRAFT, null, null, null));
			return this.place;
		});
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	private UUID report(String slug) {
		return this.directory.idOf(this.place.id(), slug).orElseThrow();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void auditKeepsWordingAndShowsDifferingCounts() {
		int number = this.audits.add(this.place.id(),
				new AuditEdit(new AuditContent(AuditKind.SINGLE_AGENCY, "Core business", "A footnote",
						new AuditPeriod("2024/25", new DateHeld(LocalDate.of(2025, 2, 1), DatePrecision.MONTH)),
						new AuditMethod("Housing\nYouth work", "Read *files*", "over 40 files"),
						new StatedParticipants(7, 2, "two services within seven agencies"), null, "Only for us"), YEAR,
						List.of(this.place.slug())));
		var audit = this.audits.find(this.place.id(), number);
		assertThat(audit.content().period().date().inWords()).isEqualTo("February 2025");
		assertThat(audit.content().method().cases()).isEqualTo(QuantityReader.count("over 40 files"));
		assertThat(audit.organisations()).extracting(NamedReference::name).containsExactly("Testford City Council");
		assertThat(audit.content().method().serviceList()).containsExactly("Housing", "Youth work");
		assertThat(audit.countsDiffer()).isTrue();
	}

	@Test
	void editOfOldVersionIsRefused() {
		int number = this.audits.add(this.place.id(), audit("Thresholds", YEAR));
		this.audits.edit(this.place.id(), number, 0, audit("Thresholds, again", YEAR));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.audits.edit(this.place.id(), number, 0, audit("Lost", YEAR)));
		assertThat(this.audits.find(this.place.id(), number).content().topic()).isEqualTo("Thresholds, again");
	}

	@Test
	void findingWithoutAuditIsCrossCutting() {
		int audit = this.audits.add(this.place.id(), audit("Neglect", YEAR));
		this.findings.add(this.place.id(), finding(FindingKind.STRENGTH, audit, YEAR, "Seen", List.of("test-neglect")));
		this.findings.add(this.place.id(), finding(FindingKind.DEVELOP, null, YEAR, "Chronologies", List.of()));
		this.world.signOut();
		var told = this.reading.audits(this.place.id(), report(YEAR), DAY);
		assertThat(told.audits()).singleElement().satisfies((one) -> {
			assertThat(one.findings(FindingKind.STRENGTH)).hasSize(1);
			assertThat(one.findings().get(0).themes()).extracting(NamedReference::slug, NamedReference::name)
				.containsExactly(tuple("test-neglect", "Test neglect"));
		});
		assertThat(told.crossCutting()).extracting((finding) -> finding.content().kind())
			.containsExactly(FindingKind.CROSS_CUTTING);
	}

	@Test
	void overdueReviewsComeFirstAndRisksOutliveTheirRegister() {
		int register = this.registers.add(this.place.id(), new RiskRegisterEdit(
				new RiskRegisterContent("Register", "Business group", "every meeting", null, "Only for us"), YEAR));
		this.risks.add(this.place.id(), risk("Later", register, LocalDate.of(2199, 1, 1), null));
		this.risks.add(this.place.id(), risk("Overdue", register, LocalDate.of(2020, 1, 1), null));
		this.risks.add(this.place.id(), risk("Gone", register, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 1)));
		assertThat(this.risks.page(this.place.id(), "", Pageable.ofSize(10)))
			.extracting((risk) -> risk.content().title())
			.containsExactly("Overdue", "Later", "Gone");
		assertThat(this.risks.page(this.place.id(), "", Pageable.ofSize(10))).extracting(RiskDetails::reviewOverdue)
			.containsExactly(true, false, false);
		this.registers.remove(this.place.id(), register, 0);
		assertThat(this.risks.find(this.place.id(), 1).links().registerNumber()).isNull();
	}

	@Test
	void contentOfDraftsOrOfNoReportIsNotPublic() {
		int register = this.registers.add(this.place.id(),
				new RiskRegisterEdit(new RiskRegisterContent("Secret register", null, null, null, null), "2025-26"));
		this.risks.add(this.place.id(), risk("Stated", register, null, null));
		for (String report : Arrays.asList(null, "2025-26")) {
			this.audits.add(this.place.id(), audit("Secret", report));
			this.external.add(this.place.id(), external("Ofsted", report));
		}
		assertThat(this.reading.audits(this.place.id(), report("2025-26"), DAY).audits()).hasSize(1);
		assertThat(this.reading.risks(this.place.id(), report("2025-26"), DAY).registers()).hasSize(1);
		this.world.signOut();
		assertThat(this.reading.audits(this.place.id(), report("2025-26"), DAY).empty()).isTrue();
		assertThat(this.reading.risks(this.place.id(), report("2025-26"), DAY).empty()).isTrue();
		assertThat(this.reading.risks(this.place.id(), report(YEAR), DAY).risks()).singleElement().satisfies((risk) -> {
			assertThat(risk.links().registerName()).isNull();
			assertThat(risk.content().note()).isNull();
		});
		this.world.signIn(Role.BUSINESS_MANAGER, this.world.place());
		assertThat(this.reading.audits(this.place.id(), report("2025-26"), DAY).empty()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "BUSINESS_MANAGER", mode = EnumSource.Mode.EXCLUDE)
	void onlyBusinessManagersMayEdit(Role role) {
		this.world.signIn(role, this.place);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.audits.add(this.place.id(), audit("No", YEAR)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.risks.page(this.place.id(), "", Pageable.ofSize(10)));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.audits.remove(this.place.id(), 1, 0));
	}

	@Test
	void unknownReferencesAreRefusedAtTheirField() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.audits.add(this.place.id(), audit("Topic", "1999-00")))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("report"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(
				() -> this.findings.add(this.place.id(), finding(FindingKind.DEVELOP, 77, null, "Words", List.of())))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("audit"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.external.add(this.place.id(),
					new ExternalAssuranceEdit(new ExternalAssuranceContent(ExternalAssuranceKind.JTAI, null, "Ofsted",
							null, DateHeld.UNKNOWN, new ExternalResult(null, -1, null), null, null), null, null)))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("recommendations"));
	}

	private static AuditEdit audit(String topic, @Nullable String report) {
		return new AuditEdit(new AuditContent(AuditKind.MULTI_AGENCY, topic, null, AuditPeriod.UNKNOWN,
				AuditMethod.UNKNOWN, StatedParticipants.NONE, null, null), report, List.of());
	}

	private static ExternalAssuranceEdit external(String byWhom, @Nullable String report) {
		return new ExternalAssuranceEdit(new ExternalAssuranceContent(ExternalAssuranceKind.ILACS, null, byWhom, null,
				DateHeld.UNKNOWN, ExternalResult.NONE, null, null), report, null);
	}

	private static RiskEdit risk(String title, int register, @Nullable LocalDate reviewOn,
			@Nullable LocalDate closedOn) {
		var review = new RiskReview(reviewOn, closedOn, (closedOn != null) ? "No longer one" : null);
		return new RiskEdit(
				new RiskContent(title, RiskAnalysis.NONE, null, RiskRating.NONE, null, review, "Only for us"), register,
				YEAR, null, List.of());
	}

	private static FindingEdit finding(FindingKind kind, @Nullable Integer audit, @Nullable String report,
			String wording, List<String> themes) {
		return new FindingEdit(new AuditFindingContent(kind, wording), audit, report, themes);
	}

}
