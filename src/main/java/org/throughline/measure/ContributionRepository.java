package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.NativeQuery;

/**
 * The contributions to budgets.
 */
interface ContributionRepository extends BudgetLineRepository<Contribution> {

	/**
	 * Returns what an organisation pays into the budget of a report and period, except
	 * lines copied from the previous year without an amount.
	 */
	@NativeQuery("""
			select c.* from contribution c join budget b on b.id = c.budget_id left join report_name r on r.id = b.report_id
			where b.partnership_id = :partnership and b.period_label = :period and r.slug is not distinct from :report
			  and c.payer_id = :payer and coalesce(c.amount::text, c.as_written, c.recipient_name, c.recipient_id::text) is not null
			order by c.number""")
	List<Contribution> findPaid(UUID partnership, String period, @Nullable String report, UUID payer);

}
