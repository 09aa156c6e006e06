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
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
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
	private SectionService sections;

	@Autowired
	private StatementService statements;

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
	void statutoryGuidanceIsThatInForceAtEndOfPeriod() {
		var opened = open(newReport(ReportKind.PARTNERSHIP, null, null));
		assertThat(opened.slug()).isEqualTo(YEAR);
		assertThat(opened.overlapping()).isEmpty();
		var details = details();
		assertThat(details.report().state()).isEqualTo(ReportState.DRAFT);
		assertThat(details.report().content().regimeKey()).isEqualTo("SP_WT2023");
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
		var longer = new NewReport(ReportKind.PARTNERSHIP, null, null,
				content("Two years", "2024 to 2026", LocalDate.of(2026, 3, 31)));
		assertThat(open(longer).overlapping()).extracting(ReportSummary::slug).containsExactly(YEAR);
	}

	@Test
	void staleEditOfDetailsIsRefused() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		int version = details().report().version();
		this.reports.edit(this.place.id(), YEAR, content("First words"), version);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.reports.edit(this.place.id(), YEAR, content("Second words"), version));
		assertThat(details().report().title()).isEqualTo("First words");
	}

	@Test
	void newStatementDoesNotCauseEditConflictOnDetails() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		int version = details().report().version();
		say("Something");
		this.reports.edit(this.place.id(), YEAR, content("New title"), version);
		assertThat(details().report().title()).isEqualTo("New title");
	}

	@Test
	void emptyReportIsNotPublished() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		this.sections.add(this.place.id(), YEAR, new SectionContent(ReportPart.OVERVIEW, "Empty", ""));
		assertThatExceptionOfType(CannotPublish.class).isThrownBy(this::publish);
		this.sections.add(this.place.id(), YEAR, new SectionContent(ReportPart.OVERVIEW, "Purpose", "Text"));
		publish();
		assertThat(details().report().state()).isEqualTo(ReportState.PUBLISHED);
	}

	@Test
	void publishedReportIsEditedOnlyAfterWithdrawal() {
		open(newReport(ReportKind.PARTNERSHIP, null, null));
		say("Something");
		publish();
		publish();
		int version = details().report().version();
		assertThatExceptionOfType(ReportIsPublished.class).isThrownBy(() -> say("More"));
		assertThatExceptionOfType(ReportIsPublished.class)
			.isThrownBy(() -> this.reports.edit(this.place.id(), YEAR, content("New"), version));
		assertThatExceptionOfType(ReportIsPublished.class)
			.isThrownBy(() -> this.reports.remove(this.place.id(), YEAR, version));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.reports.withdraw(this.place.id(), YEAR, version, " "));
		this.reports.withdraw(this.place.id(), YEAR, version, "A name is wrong");
		assertThat(details().withdrawnReason()).isEqualTo("A name is wrong");
		assertThat(say("More")).isEqualTo(2);
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
		assertThat(details().statements().get(0).lineage()).isNotNull();
		this.world.signOut();
		assertThat(details().statements().get(0).lineage()).isNull();
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

	private CreatedReport open(NewReport report) {
		return this.reports.create(this.place.id(), report);
	}

	private List<String> refused(NewReport report) {
		return Violations.fields(catchThrowableOfType(RuleViolation.class, () -> open(report)));
	}

	private void publish() {
		this.reports.publish(this.place.id(), YEAR, details().report().version());
	}

	private int say(String wording) {
		return this.statements.add(this.place.id(), YEAR, StatementEdit.of(StatementKind.KEY_MESSAGE, wording));
	}

	private ReportDetails details() {
		return this.reports.details(this.place.id(), YEAR);
	}

	private static NewReport newReport(ReportKind kind, @Nullable String group, @Nullable String organisation) {
		return new NewReport(kind, group, organisation, content("Annual report"));
	}

	private static ReportContent content(String title) {
		return content(title, "2024/25", LocalDate.of(2025, 3, 31));
	}

	private static ReportContent content(String title, String period, LocalDate endsOn) {
		return new ReportContent(title, new ReportContent.Period(period, LocalDate.of(2024, 4, 1), endsOn), null,
				new ReportContent.DocumentDate(endsOn.plusMonths(6), DatePrecision.DAY, null), null, null);
	}

}
