package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;

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

	@Autowired
	private RequirementRepository requirements;

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
		var asked = requirements("SP_WT2023");
		assertThat(asked).hasSize(20);
		assertThat(asked).extracting(GuidanceItem::key).startsWith("R01", "R02").endsWith("R20");
		assertThat(asked).filteredOn((each) -> each.level() == RequirementLevel.MUST)
			.extracting(GuidanceItem::key)
			.containsExactly("R01", "R02");
		assertThat(asked).filteredOn((each) -> each.level() == RequirementLevel.CUSTOM)
			.extracting(GuidanceItem::key)
			.containsExactly("R20");
		assertThat(asked).filteredOn((each) -> !each.confirmation().verified()).hasSize(12);
		assertThat(requirements("LSCB_WT2015")).hasSize(7);
		assertThat(requirements("SP_WT2026")).filteredOn((each) -> each.key().equals("R05"))
			.extracting(GuidanceItem::level)
			.containsExactly(RequirementLevel.MUST);
		assertThat(requirements("SP_WT2026")).filteredOn((each) -> each.confirmation().verified())
			.extracting(GuidanceItem::key)
			.containsExactly("R20");
	}

	private List<GuidanceItem> requirements(String regimeKey) {
		var regime = this.statute.regime(regimeKey).orElseThrow();
		return this.requirements.findAllByOrderByPositionAscKeyAsc()
			.stream()
			.filter((requirement) -> requirement.regimeKey().equals(regimeKey))
			.map((requirement) -> requirement.item(regime))
			.toList();
	}

}
