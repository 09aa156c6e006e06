package org.throughline.statute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Requirements of law and guidance, which administrators confirm once somebody has read
 * the source.
 */
@Service
@Transactional(readOnly = true)
public class GuidanceService {

	private final RegimeRepository regimes;

	private final RequirementRepository requirements;

	private final CurrentUser user;

	private final Clock clock;

	GuidanceService(RegimeRepository regimes, RequirementRepository requirements, CurrentUser user, Clock clock) {
		this.regimes = regimes;
		this.requirements = requirements;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the requirements by their regime, newest regime first. */
	public Map<RegimeSummary, List<GuidanceItem>> all() {
		this.user.requireAdministrator();
		var byRegime = new LinkedHashMap<RegimeSummary, List<GuidanceItem>>();
		var all = this.requirements.findAllByOrderByPositionAscKeyAsc();
		for (var regime : this.regimes.findAllByOrderByInForceFromDescKeyDesc()) {
			var items = new ArrayList<>(List.of(regime.item()));
			var summary = regime.summary();
			all.stream()
				.filter((one) -> one.regimeKey().equals(summary.key()))
				.forEach((one) -> items.add(one.item(summary)));
			byRegime.put(summary, items);
		}
		return byRegime;
	}

	/**
	 * Returns a requirement.
	 * @throws NotFoundException if there is none
	 */
	public GuidanceItem find(UUID id) {
		return all().values()
			.stream()
			.flatMap(List::stream)
			.filter((item) -> item.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Changes the wording of a requirement and who has confirmed it.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else
	 * has changed it
	 */
	@Transactional
	public void confirm(UUID id, String wording, Confirmation confirmation, int version) {
		this.user.requireAdministrator();
		confirmation.requireNotFuture(LocalDate.now(this.clock));
		var requirement = this.requirements.findById(id);
		if (requirement.isPresent()) {
			requirement.get().requireVersion(version);
			requirement.get().confirm(wording, confirmation);
			return;
		}
		var regime = this.regimes.findById(id).orElseThrow(NotFoundException::new);
		regime.requireVersion(version);
		regime.confirm(wording, confirmation);
	}

}
