package org.throughline.assurance;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditCycleTests {

	private static final LocalDate AS_AT = LocalDate.of(2024, 2, 29);

	@Test
	void nextAuditFollowsFromTheIntervalUnlessItsDateIsGiven() {
		assertThat(new AuditCycle(null, 12, null).nextDue(AS_AT)).isEqualTo("2025-02-28");
		assertThat(new AuditCycle(null, 24, LocalDate.of(2026, 3, 31)).nextDue(AS_AT)).isEqualTo("2026-03-31");
		assertThat(new AuditCycle("2024 to 2026", null, null).nextDue(AS_AT)).isNull();
	}

	@Test
	void intervalIsWrittenInYearsWherePossible() {
		assertThat(new AuditCycle("2024 to 2026", 24, null).inWords()).isEqualTo("2024 to 2026, every 2 years");
		assertThat(new AuditCycle(null, 12, null).inWords()).isEqualTo("every year");
		assertThat(new AuditCycle(null, 18, null).inWords()).isEqualTo("every 18 months");
		assertThat(new AuditCycle(null, 1, null).inWords()).isEqualTo("every month");
		assertThat(AuditCycle.UNKNOWN.inWords()).isEmpty();
	}

	@Test
	void nextAuditIsDueOnlyAfterTheLatestSet() {
		var content = new StandardSetContent("Audit", "2024", StandardSetKind.OTHER, AS_AT, null, null,
				new AuditCycle(null, 12, null));
		assertThat(next(content, true, "2025-02-28")).isEqualTo(new NextAudit(LocalDate.of(2025, 2, 28), false));
		assertThat(next(content, true, "2025-03-01")).isEqualTo(new NextAudit(LocalDate.of(2025, 2, 28), true));
		assertThat(next(content, false, "2025-03-01")).isNull();
	}

	private static @org.jspecify.annotations.Nullable NextAudit next(StandardSetContent content, boolean latest,
			String today) {
		var counts = new StandardSetSummary.Counts(0, 0, 0);
		return new StandardSetSummary(new java.util.UUID(0, 0), "audit", content, "Colours", 1, latest, counts,
				java.util.List.of(), java.util.List.of())
			.nextAudit(LocalDate.parse(today));
	}

}
