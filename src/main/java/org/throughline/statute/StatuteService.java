package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statutory regimes and their requirements. Law and guidance are dated rows.
 */
@Service
@Transactional(readOnly = true)
public class StatuteService {

	private static final String REGIMES = """
			select key, name, body, report_duty, in_force_from, in_force_to, source, verified from regime
			""";

	private final JdbcClient jdbc;

	StatuteService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns all regimes, oldest first. */
	public List<RegimeSummary> regimes() {
		return this.jdbc.sql(REGIMES + "order by in_force_from, key").query(RegimeSummary.class).list();
	}

	/** Returns the regime with a key. */
	public Optional<RegimeSummary> regime(String key) {
		return this.jdbc.sql(REGIMES + "where key = ?").param(key).query(RegimeSummary.class).optional();
	}

	/**
	 * Returns the regime for a report on a period: the newest in force on its last day,
	 * because old and new regimes overlapped while areas changed over (2018 to 2019). For
	 * an earlier day it is the oldest regime.
	 */
	public RegimeSummary regimeFor(LocalDate periodEnd) {
		var regimes = regimes();
		return regimes.stream()
			.filter((regime) -> !regime.inForceFrom().isAfter(periodEnd)
					&& (regime.inForceTo() == null || !regime.inForceTo().isBefore(periodEnd)))
			.reduce((older, newer) -> newer)
			.orElseGet(() -> regimes.get(0));
	}

	/** Returns the requirements of a regime in the order of its checklist. */
	public List<RequirementSummary> requirements(String regimeKey) {
		return this.jdbc.sql("""
				select id, key, level, position, wording, source, verified from requirement
				where regime_key = ? order by position, key""")
			.param(regimeKey)
			.query((row, number) -> new RequirementSummary(row.getObject("id", UUID.class), row.getString("key"),
					RequirementLevel.valueOf(row.getString("level")), row.getInt("position"), row.getString("wording"),
					row.getString("source"), row.getBoolean("verified")))
			.list();
	}

}
