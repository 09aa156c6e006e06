package org.throughline.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * The lines of budgets.
 *
 * @param <L> the lines
 */
@NoRepositoryBean
interface BudgetLineRepository<L extends BudgetLine<?>> extends JpaRepository<L, UUID> {

	Optional<L> findByBudgetIdAndNumber(UUID budgetId, int number);

	List<L> findByBudgetIdInOrderByNumber(Collection<UUID> budgetIds);

	@Query("select coalesce(max(line.number), 0) from #{#entityName} line where line.budgetId = ?1")
	int highestNumber(UUID budgetId);

}
