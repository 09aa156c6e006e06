package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads statutory regimes. Law and guidance are dated rows. */
@Service
@Transactional(readOnly = true)
public class StatuteService {

	private final RegimeRepository regimes;

	StatuteService(RegimeRepository regimes) {
		this.regimes = regimes;
	}

	/** Returns all regimes, oldest first. */
	public List<RegimeSummary> regimes() {
		return this.regimes.findAllByOrderByInForceFromAscKeyAsc().stream().map(Regime::summary).toList();
	}

	/** Returns the regime with a key. */
	public Optional<RegimeSummary> regime(String key) {
		return this.regimes.findByKey(key).map(Regime::summary);
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

}
