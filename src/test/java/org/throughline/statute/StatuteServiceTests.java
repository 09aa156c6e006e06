package org.throughline.statute;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class StatuteServiceTests {

	@Autowired
	private StatuteService statute;

	@ParameterizedTest
	@CsvSource({ "2017-03-31, LSCB_WT2015", "2018-06-28, LSCB_WT2015", "2018-06-29, SP_WT2018", "2021-03-31, SP_WT2018",
			"2023-12-14, SP_WT2018", "2023-12-15, SP_WT2023", "2025-03-31, SP_WT2023", "2026-03-31, SP_WT2026",
			"2001-03-31, LSCB_WT2015" })
	void newestRegimeInForceOnLastDayApplies(LocalDate periodEnd, String regime) {
		assertThat(this.statute.regimeFor(periodEnd).key()).isEqualTo(regime);
	}

	@Test
	void unverifiedRegimesAreMarked() {
		assertThat(this.statute.regimes()).extracting(RegimeSummary::verified).containsExactly(true, true, true, false);
		assertThat(this.statute.regime("SP_WT1999")).isEmpty();
	}

	@Test
	void requirementsOfRegimeAreListed() {
		var asked = this.statute.requirements("SP_WT2023");
		assertThat(asked).hasSize(20);
		assertThat(asked).extracting(RequirementSummary::key).startsWith("R01", "R02").endsWith("R20");
		assertThat(asked).filteredOn((each) -> each.level() == RequirementLevel.MUST)
			.extracting(RequirementSummary::key)
			.containsExactly("R01", "R02");
		assertThat(asked).filteredOn((each) -> each.level() == RequirementLevel.CUSTOM)
			.extracting(RequirementSummary::key)
			.containsExactly("R20");
		assertThat(asked).filteredOn((each) -> !each.verified()).hasSize(12);
		assertThat(this.statute.requirements("LSCB_WT2015")).hasSize(7);
		assertThat(this.statute.requirements("SP_WT2026")).filteredOn((each) -> each.key().equals("R05"))
			.extracting(RequirementSummary::level)
			.containsExactly(RequirementLevel.MUST);
		assertThat(this.statute.requirements("SP_WT2026")).filteredOn(RequirementSummary::verified)
			.extracting(RequirementSummary::key)
			.containsExactly("R20");
	}

}
