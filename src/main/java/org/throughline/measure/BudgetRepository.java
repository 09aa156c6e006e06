package org.throughline.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/**
 * The budgets of partnerships.
 */
interface BudgetRepository extends JpaRepository<Budget, UUID> {

	Optional<Budget> findByPartnershipIdAndSlug(UUID partnershipId, String slug);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Budget> findAndLockByPartnershipIdAndSlug(UUID partnershipId, String slug);

	/** Returns all budgets, the latest period first. */
	@Query("""
			select b from Budget b where b.partnershipId = ?1
			order by b.content.period.startsOn desc, b.content.period.endsOn desc, b.slug""")
	List<Budget> findAll(UUID partnershipId);

	/**
	 * Returns the budgets of these reports, the latest period first.
	 * @param withoutReport whether budgets without a report are included
	 */
	@NativeQuery("""
			select b.* from budget b left join report_name r on r.id = b.report_id
			where b.partnership_id = ?1 and (r.slug = any(?2) or (b.report_id is null and ?3))
			order by b.starts_on desc, b.ends_on desc, b.slug""")
	List<Budget> findByReports(UUID partnershipId, String[] reports, boolean withoutReport);

	/**
	 * Whether another budget of the report has this period.
	 * @param id the budget, or {@code null} for a new one
	 */
	@Query("""
			select count(*) > 0 from Budget b where b.partnershipId = ?1 and b.content.period.label = ?2
			and b.reportId is not distinct from ?3 and (?4 is null or b.id <> ?4)""")
	boolean existsOther(UUID partnershipId, String period, @Nullable UUID report, @Nullable UUID id);

	@Query("select b.slug from Budget b where b.partnershipId = ?1")
	Set<String> findSlugs(UUID partnershipId);

}
