package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineageTests {

	private static final UUID BEFORE = new UUID(0, 2023);

	@Test
	void noLineageWithoutRollForward() {
		assertThat(Lineage.of(List.of(said(2024, "Act")), List.of(), null, false)).isNull();
		assertThat(Lineage.of(List.of(said(2024, "Act")), List.of(), BEFORE, false)).isNull();
	}

	@Test
	void statementWithoutOriginIsNewAfterRollForward() {
		assertThat(Lineage.of(List.of(said(2024, "Act")), List.of(), BEFORE, true))
			.isEqualTo(new Lineage(Lineage.Kind.NEW, ReportedPeriods.NONE, null, null, null, null));
	}

	@Test
	void sameWordingIsRepeatedWhateverTheSpaces() {
		var lineage = lineage(BEFORE, said(2024, "Act  on\nneglect"), said(2023, "Act on neglect "));
		assertThat(lineage.kind()).isEqualTo(Lineage.Kind.REPEATED);
		assertThat(lineage.fromReportSlug()).isEqualTo("report-2023");
		assertThat(lineage.fromPeriodLabel()).isEqualTo("year 2023");
		assertThat(lineage.fromNumber()).isEqualTo(7);
		assertThat(lineage.fromWording()).isEqualTo("Act on neglect ");
	}

	@Test
	void otherWordingIsReworded() {
		assertThat(lineage(BEFORE, said(2024, "Act early"), said(2023, "Act")).kind()).isEqualTo(Lineage.Kind.REWORDED);
	}

	@Test
	void otherHeadlineIsReworded() {
		var first = said(2023, "Act");
		var headed = new Lineage.Occurrence(first.report(), 7, "Neglect", "Act");
		assertThat(lineage(BEFORE, said(2024, "Act"), headed).kind()).isEqualTo(Lineage.Kind.REWORDED);
	}

	@Test
	void statementReturnsAfterReportWithoutIt() {
		assertThat(lineage(BEFORE, said(2024, "Act"), said(2022, "Act")).kind()).isEqualTo(Lineage.Kind.RETURNED);
	}

	@Test
	void statementOfAnotherBodyDoesNotReturn() {
		assertThat(lineage(BEFORE, said(2024, "Act"), said(2022, "Act", "SUBGROUP:paqa")).kind())
			.isEqualTo(Lineage.Kind.REPEATED);
	}

	@Test
	void onlyYearsWithTheStatementAreCounted() {
		assertThat(lineage(BEFORE, said(2024, "Act"), said(2023, "Act"), said(2020, "Act")).periods().inWords())
			.isEqualTo("year 2020, year 2023, year 2024; not year 2021");
	}

	@Test
	void periodIsCountedOnce() {
		assertThat(lineage(BEFORE, said(2024, "Act"), said(2024, "Act", "SUBGROUP:paqa"), said(2023, "Act")).periods()
			.periods()).containsExactly("year 2023", "year 2024");
	}

	private static Lineage lineage(@Nullable UUID before, Lineage.Occurrence... chain) {
		return Objects.requireNonNull(Lineage.of(List.of(chain), List.of("year 2021"), before, false));
	}

	private static Lineage.Occurrence said(int year, String wording) {
		return said(year, wording, "PARTNERSHIP");
	}

	private static Lineage.Occurrence said(int year, String wording, String series) {
		var id = new UUID(series.hashCode() * (series.equals("PARTNERSHIP") ? 0 : 1), year);
		var report = new Lineage.ReportInSeries(id, "report-" + year, "year " + year, LocalDate.of(year, 4, 1),
				LocalDate.of(year + 1, 3, 31), series);
		return new Lineage.Occurrence(report, 7, null, wording);
	}

}
