package org.throughline.statute;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores the rules of statutory clocks.
 */
interface ClockRuleRepository extends JpaRepository<ClockRule, UUID> {

	@Query("""
			select rule from ClockRule rule left join Regime regime on regime.key = rule.regimeKey
			order by rule.task.position, rule.key, regime.inForceFrom nulls first, rule.basis.validFrom""")
	List<ClockRule> inOrder();

}
