package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.throughline.platform.time.DatePrecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AnnualReportTests {

	private static final UUID ID = UUID.randomUUID();

	@Test
	void newReportIsDraft() {
		assertThat(report().draft()).isTrue();
	}

	@Test
	void publishedReportCannotBePublishedAgain() {
		var report = report();
		report.publish(LocalDate.EPOCH);
		assertThat(report.draft()).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> report.publish(LocalDate.EPOCH));
	}

	@Test
	void publishedReportCannotBeEdited() {
		var report = report();
		report.publish(LocalDate.EPOCH);
		assertThatIllegalStateException().isThrownBy(() -> report.replaceContent(content("Other")));
	}

	@Test
	void numbersAreNotReused() {
		var report = report();
		assertThat(report.nextNumber()).isEqualTo(1);
		assertThat(report.nextNumber()).isEqualTo(2);
	}

	@Test
	void bodyMustFitReportKind() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AnnualReport.Body(ID, ReportKind.SUBGROUP, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AnnualReport.Body(ID, ReportKind.PARTNERSHIP, null, ID));
		assertThatIllegalArgumentException().isThrownBy(() -> new AnnualReport.Body(ID, ReportKind.AGENCY, ID, null));
	}

	@Test
	void titleAndPeriodMustBeValid() {
		assertThatIllegalArgumentException().isThrownBy(() -> report().replaceContent(content(" ")));
		var backwards = content("Report", LocalDate.of(2025, 4, 1), LocalDate.of(2024, 4, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> report().replaceContent(backwards));
	}

	@Test
	void elementMovesByOnePositionWithinTheList() {
		var report = report();
		var first = statement(report, 1);
		var second = statement(report, 4);
		ReportElement.move(List.of(first, second), second, Direction.DOWN);
		ReportElement.move(List.of(first, second), first, Direction.UP);
		assertThat(first.position()).isEqualTo(1);
		assertThat(second.position()).isEqualTo(4);
		ReportElement.move(List.of(first, second), second, Direction.UP);
		assertThat(first.position()).isEqualTo(4);
		assertThat(second.position()).isEqualTo(1);
		assertThat(ReportElement.end(List.of(first, second))).isEqualTo(5);
	}

	@Test
	void statementAndSubPointsNeedWording() {
		var statement = statement(report(), 1);
		assertThatIllegalArgumentException().isThrownBy(() -> replace(statement, " ", List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> replace(statement, "Act", List.of("")));
	}

	@Test
	void statementContinuesOneStatement() {
		var statement = statement(report(), 1);
		statement.recordOrigin(ID);
		assertThatIllegalStateException().isThrownBy(() -> statement.recordOrigin(ID));
	}

	@Test
	void editReplacesSubPoints() {
		var statement = statement(report(), 1);
		replace(statement, "Act", List.of("a", "b", "c"));
		replace(statement, "Act", List.of("a", "B"));
		assertThat(statement.values().points()).containsExactly("a", "B");
	}

	@Test
	void removalInRollForwardNeedsReason() {
		assertThatIllegalArgumentException().isThrownBy(() -> report().dropStatement(ID, ""));
		assertThatIllegalArgumentException().isThrownBy(() -> report().dropPriority(ID, " "));
	}

	private static Statement statement(AnnualReport report, int position) {
		return new Statement(UUID.randomUUID(), report, position, values("Act", List.of()));
	}

	private static void replace(Statement statement, String wording, List<String> points) {
		statement.replaceValues(values(wording, points));
	}

	private static Statement.Values values(String wording, List<String> points) {
		return new Statement.Values(StatementKind.NOTE, StatementContent.of(wording), points,
				Statement.References.NONE);
	}

	private static AnnualReport report() {
		return new AnnualReport(UUID.randomUUID(), new AnnualReport.Body(ID, ReportKind.PARTNERSHIP, null, null),
				"2024-25", content("Report"));
	}

	private static ReportContent content(String title) {
		return content(title, LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31));
	}

	private static ReportContent content(String title, LocalDate startsOn, LocalDate endsOn) {
		return new ReportContent(title, null, new ReportContent.Period("2024/25", startsOn, endsOn),
				new ReportContent.Guidance("TEST", null),
				new ReportContent.DocumentDate(LocalDate.of(2025, 9, 1), DatePrecision.DAY, null), null, null);
	}

}
