package org.throughline.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;

/**
 * The training activities of partnerships.
 */
interface TrainingActivityRepository extends JpaRepository<TrainingActivity, UUID> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<TrainingActivity> findAndLockByPartnershipIdAndNumber(UUID partnershipId, int number);

	List<TrainingActivity> findByPartnershipIdOrderByNumber(UUID partnershipId);

	/** Returns the activities of a report by date, then by number. */
	@NativeQuery("""
			select a.* from training_activity a join report_name r on r.id = a.report_id
			where a.partnership_id = ?1 and r.slug = ?2 order by a.held_from nulls first, a.number""")
	List<TrainingActivity> findByReport(UUID partnershipId, String report);

	int countByPartnershipId(UUID partnershipId);

	@NativeQuery("""
			select count(*) from training_activity a where partnership_id = ?1
			  and not exists (select from training_evaluation e where e.activity_id = a.id)""")
	int countNotEvaluated(UUID partnershipId);

	/**
	 * Returns the titles of a provider's activities that are in a report, took place in a
	 * period or were returned to a request.
	 */
	@NativeQuery("""
			select a.title from training_activity a left join report_name r on r.id = a.report_id
			where a.partnership_id = :partnership and a.provider_id = :provider and (r.slug = :report
			  or a.held_from between :from and :to or a.request_id = :request) order by a.number limit 50""")
	List<String> findTitles(UUID partnership, UUID provider, @Nullable String report, LocalDate from, LocalDate to,
			UUID request);

}
