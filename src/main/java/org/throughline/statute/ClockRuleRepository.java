package org.throughline.statute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores the rules of statutory clocks.
 */
interface ClockRuleRepository extends Repository<ClockRule, UUID> {

	ClockRule save(ClockRule rule);

	Optional<ClockRule> findById(UUID id);

	@Query("""
			select rule from ClockRule rule left join Regime regime on regime.key = rule.regimeKey
			order by rule.task.position, rule.key, regime.inForceFrom nulls first, rule.basis.validFrom""")
	List<ClockRule> inOrder();

	void flush();

}
