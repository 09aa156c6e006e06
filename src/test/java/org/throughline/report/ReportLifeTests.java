package org.throughline.report;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.ClockState;
import org.throughline.report.ImportedReport.ImportedOrigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.report.ReportWorld.statement;

@ApplicationTest
class ReportLifeTests {

	private static final String YEAR = "2024-25";

	@Autowired
	private ReportService reports;

	@Autowired
	private PublicationService publications;

	@Autowired
	private SectionService sections;

	@Autowired
	private StatementService statements;

	@Autowired
	private ReportDeadlineService deadlines;

	@Autowired
	private ReportWorld world;

	private ReportWorld.Place place;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void statutoryGuidanceFollowsDocumentDate() {
		var period = new ReportContent.Period("2025/26", LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
		var before = content("Annual report", period, LocalDate.of(2026, 3, 10), ReportContent.Guidance.IN_FORCE);
		open(new NewReport(ReportBody.PARTNERSHIP, before, List.of()));
		assertThat(guidance().regimeKey()).isEqualTo("SP_WT2023");
		edit(content("Annual report", period, LocalDate.of(2026, 9, 30), guidance().chosen()));
		assertThat(guidance()).isEqualTo(new ReportContent.Guidance("SP_WT2026", null));
	}

	@Test
	void otherStatutoryGuidanceNeedsReasonAndStays() {
		var period = new ReportContent.Period("2025/26", LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
		open(new NewReport(ReportBody.PARTNERSHIP,
				content("Annual report", period, LocalDate.of(2026, 9, 30), ReportContent.Guidance.IN_FORCE),
				List.of()));
		var refused = catchThrowableOfType(RuleViolation.class, () -> edit(content("Annual report", period,
				LocalDate.of(2026, 9, 30), new ReportContent.Guidance("SP_WT2023", " "))));
		assertThat(Violations.fields(refused)).containsExactly("guidance.regimeReason");
		var withoutChoice = catchThrowableOfType(RuleViolation.class, () -> edit(content("Annual report", period,
				LocalDate.of(2026, 9, 30), new ReportContent.Guidance(null, "Agreed before the new edition"))));
		assertThat(Violations.fields(withoutChoice)).containsExactly("guidance.regimeReason");
		var other = new ReportContent.Guidance("SP_WT2023", "Agreed before the new edition");
		edit(content("Annual report", period, LocalDate.of(2026, 9, 30), other));
		edit(content("Annual report", period, LocalDate.of(2026, 10, 30), guidance().chosen()));
		assertThat(guidance()).isEqualTo(other);
	}

	@Test
	void scrutineersReportAndJointReportNameTheirBodies() {
		var scrutineer = ReportBody.of(ReportKind.SCRUTINEER, null, null);
		var author = new ReportAuthor("Jo Lee", "Independent scrutineer", "the safeguarding partners");
		assertThat(open(new NewReport(scrutineer, content("Scrutiny"), List.of(author))).slug())
			.isEqualTo("2024-25-scrutineer");
		var summary = this.reports.summary(this.place.id(), "2024-25-scrutineer");
		assertThat(summary.body()).isEqualTo("Independent scrutineer, Testshire Safeguarding Children Partnership");
		assertThat(summary.by().authors()).containsExactly(author);
		var alone = new ReportBody(ReportKind.JOINT, null, null, List.of(this.place.slug()), false);
		assertThat(refused(new NewReport(alone, content("Joint"), List.of()))).containsExactly("body.bodies");
		var joint = new ReportBody(ReportKind.JOINT, null, null, List.of(this.place.slug()), true);
		String slug = open(new NewReport(joint, content("Joint"), List.of())).slug();
		assertThat(this.reports.summary(this.place.id(), slug).body())
			.isEqualTo("Testshire Safeguarding Children Partnership, Testford City Council");
		this.reports.edit(this.place.id(), "2024-25-scrutineer", content("Scrutiny"), List.of(), summary.version());
		assertThat(this.reports.summary(this.place.id(), "2024-25-scrutineer").by().authors()).isEmpty();
	}

	@Test
	void dayOfPublicationIsWithinAYearAndEarlyOnlyIfConfirmed() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		say("Something");
		assertThat(Violations.fields(catchThrowableOfType(RuleViolation.class,
				() -> publish(LocalDate.now(TestClock.ZONE).plusYears(2), false))))
			.containsExactly("publishedOn");
		var early = LocalDate.of(2025, 3, 30);
		assertThat(Violations.fields(catchThrowableOfType(RuleViolation.class, () -> publish(early, false))))
			.containsExactly("earlyConfirmed");
		var beforeDate = LocalDate.of(2025, 9, 29);
		assertThat(catchThrowableOfType(RuleViolation.class, () -> publish(beforeDate, false)).key())
			.isEqualTo("report.publishedBeforeDate");
		publish(early, true);
		assertThat(details().report().publishedOn()).isEqualTo(early);
	}

	@Test
	void lateReportStaysLateAfterPublication() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		say("Something");
		assertThat(this.deadlines.publication(details().report()).orElseThrow().state()).isEqualTo(ClockState.OVERDUE);
		publish(LocalDate.of(2025, 10, 21), false);
		var reading = this.deadlines.publication(details().report()).orElseThrow();
		assertThat(reading.state()).isEqualTo(ClockState.MET_LATE);
		assertThat(reading.dueOn()).isEqualTo(LocalDate.of(2025, 9, 30));
		assertThat(reading.days()).isEqualTo(21);
		assertThat(reading.verified()).isFalse();
	}

	@Test
	void slugIsMadeOfPeriod() {
		var opened = open(newReport(ReportKind.PARTNERSHIP, null, null));
		assertThat(opened.slug()).isEqualTo(YEAR);
		assertThat(opened.overlapping()).isEmpty();
		var details = details();
		assertThat(details.report().state()).isEqualTo(ReportState.DRAFT);
		assertThat(guidance().regimeKey()).isEqualTo("SP_WT2023");
	}

	@Test
	void slugNamesSubgroupOrAgency() {
		assertThat(open(newReport(ReportKind.SUBGROUP, "paqa", null)).slug()).isEqualTo("2024-25-paqa");
		assertThat(open(newReport(ReportKind.AGENCY, null, this.place.slug())).slug())
			.isEqualTo("2024-25-" + this.place.slug());
	}

	@Test
	void usedSlugAndMissingBodyAreRefused() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		assertThat(refused(newReport(ReportKind.PARTNERSHIP, null, null))).containsExactly("period.label");
		assertThat(refused(newReport(ReportKind.SUBGROUP, "no-group", null))).containsExactly("body.group");
		assertThat(refused(newReport(ReportKind.AGENCY, null, null))).containsExactly("body.organisation",
				"period.label");
	}

	@Test
	void overlapOfSameBodyIsReported() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		assertThat(open(newReport(ReportKind.SUBGROUP, "paqa", null)).overlapping()).isEmpty();
		var longer = new NewReport(ReportBody.PARTNERSHIP,
				content("Two years", "2024 to 2026", LocalDate.of(2026, 3, 31)), List.of());
		assertThat(open(longer).overlapping()).extracting(ReportSummary::slug).containsExactly(YEAR);
	}

	@Test
	void staleEditOfDetailsIsRefused() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		int version = details().report().version();
		this.reports.edit(this.place.id(), YEAR, content("First words"), List.of(), version);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.reports.edit(this.place.id(), YEAR, content("Second words"), List.of(), version));
		assertThat(details().report().title()).isEqualTo("First words");
	}

	@Test
	void newStatementDoesNotCauseEditConflictOnDetails() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		int version = details().report().version();
		say("Something");
		this.reports.edit(this.place.id(), YEAR, content("New title"), List.of(), version);
		assertThat(details().report().title()).isEqualTo("New title");
	}

	@Test
	void emptyReportIsNotPublished() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		this.sections.add(this.place.id(), YEAR, new SectionContent(ReportPart.OVERVIEW, "Empty", ""));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(this::publish);
		this.sections.add(this.place.id(), YEAR, new SectionContent(ReportPart.OVERVIEW, "Purpose", "Text"));
		publish();
		assertThat(details().report().state()).isEqualTo(ReportState.PUBLISHED);
	}

	@Test
	void publishedReportIsNotEdited() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		say("Something");
		publish();
		publish();
		int version = details().report().version();
		assertThatExceptionOfType(ReportIsPublished.class).isThrownBy(() -> say("More"));
		assertThatExceptionOfType(ReportIsPublished.class)
			.isThrownBy(() -> this.reports.edit(this.place.id(), YEAR, content("New"), List.of(), version));
		assertThatExceptionOfType(ReportIsPublished.class)
			.isThrownBy(() -> this.reports.remove(this.place.id(), YEAR, version));
	}

	@Test
	void draftIsVisibleWithDraftAccessOnly() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		for (var role : Role.values()) {
			this.world.signIn(role, this.place);
			if (role.readsDrafts()) {
				assertThat(this.reports.reportsOf(this.place.id())).hasSize(1);
				assertThat(details().report().draft()).isTrue();
			}
			else {
				assertUnseen(role.name());
			}
		}
		this.world.signIn(Role.BUSINESS_MANAGER, this.world.place());
		assertUnseen("manager elsewhere");
		this.world.signOut();
		assertUnseen("public");
	}

	@Test
	void lineageHidesDraftsFromThePublic() {
		this.world.asProcess(() -> {
			this.reports.importReport(ReportWorld.report(this.place, 2023, ReportState.DRAFT, null,
					List.of(statement("a", StatementKind.NOTE, "Said in a draft", null)), null));
			this.reports.importReport(ReportWorld.report(this.place, 2024, ReportState.PUBLISHED, null,
					List.of(statement(null, StatementKind.NOTE, "Said", new ImportedOrigin("2023-24", "a"))), null));
			return "";
		});
		assertThat(details().statements().get(0).trace().lineage()).isNotNull();
		this.world.signOut();
		assertThat(details().statements().get(0).trace().lineage()).isNull();
	}

	@Test
	void draftIsRemovedWithItsContents() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		say("Something");
		this.reports.remove(this.place.id(), YEAR, details().report().version());
		assertThat(this.reports.reportsOf(this.place.id())).isEmpty();
	}

	@Test
	void reportContinuedLaterIsNotRemoved() {
		this.reports.importReport(ReportWorld.report(this.place, 2023, ReportState.DRAFT, null,
				List.of(statement("a", StatementKind.NOTE, "Said", null)), null));
		this.reports.importReport(ReportWorld.report(this.place, 2024, ReportState.DRAFT, null,
				List.of(statement(null, StatementKind.NOTE, "Said", new ImportedOrigin("2023-24", "a"))), null));
		var refusal = catchThrowableOfType(UsedInLaterReports.class,
				() -> this.reports.remove(this.place.id(), "2023-24", 0));
		assertThat(refusal.reports()).extracting(ReportSummary::slug).containsExactly(YEAR);
		assertThatExceptionOfType(UsedInLaterReports.class)
			.isThrownBy(() -> this.statements.remove(this.place.id(), "2023-24", 1));
	}

	@Test
	void latestYearAndOwnReportComeFirst() {
		open(newReport(ReportKind.SUBGROUP, "paqa", null));
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		this.reports.importReport(ReportWorld.report(this.place, 2025, ReportState.DRAFT, null, null, null));
		assertThat(this.reports.reportsOf(this.place.id())).extracting(ReportSummary::slug)
			.containsExactly("2025-26", YEAR, "2024-25-paqa");
	}

	private void assertUnseen(String who) {
		assertThat(this.reports.reportsOf(this.place.id())).as(who).isEmpty();
		assertThatExceptionOfType(NotFoundException.class).as(who).isThrownBy(this::details);
	}

	private void edit(ReportContent content) {
		this.reports.edit(this.place.id(), "2025-26", content, List.of(),
				this.reports.details(this.place.id(), "2025-26").report().version());
	}

	private ReportContent.Guidance guidance() {
		return this.reports.reportsOf(this.place.id()).get(0).content().guidance();
	}

	private CreatedReport open(NewReport report) {
		return this.reports.create(this.place.id(), report);
	}

	private List<String> refused(NewReport report) {
		return Violations.fields(catchThrowableOfType(RuleViolation.class, () -> open(report)));
	}

	private void publish() {
		publish(LocalDate.of(2025, 9, 30), false);
	}

	private void publish(LocalDate on, boolean earlyConfirmed) {
		this.publications.publish(this.place.id(), YEAR,
				TestPublications.order(details().report().version(), on, earlyConfirmed, "Corrected"));
	}

	private int say(String wording) {
		return this.statements.add(this.place.id(), YEAR, StatementEdit.of(StatementKind.KEY_MESSAGE, wording));
	}

	private ReportDetails details() {
		return this.reports.details(this.place.id(), YEAR);
	}

	private static NewReport newReport(ReportKind kind, @Nullable String group, @Nullable String organisation) {
		return new NewReport(ReportBody.of(kind, group, organisation), content("Annual report"), List.of());
	}

	private static ReportContent content(String title) {
		return content(title, "2024/25", LocalDate.of(2025, 3, 31));
	}

	private static ReportContent content(String title, String period, LocalDate endsOn) {
		return content(title, new ReportContent.Period(period, LocalDate.of(2024, 4, 1), endsOn), endsOn.plusMonths(6),
				ReportContent.Guidance.IN_FORCE);
	}

	private static ReportContent content(String title, ReportContent.Period period, LocalDate datedOn,
			ReportContent.Guidance guidance) {
		return new ReportContent(title, null, period, guidance,
				new ReportContent.DocumentDate(datedOn, DatePrecision.DAY, null), null, null);
	}

}
