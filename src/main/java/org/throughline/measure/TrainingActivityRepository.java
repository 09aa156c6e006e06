package org.throughline.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The training activities of partnerships.
 */
interface TrainingActivityRepository extends Repository<TrainingActivity, UUID> {

	Optional<TrainingActivity> findByPartnershipIdAndNumber(UUID partnershipId, int number);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<TrainingActivity> findAndLockByPartnershipIdAndNumber(UUID partnershipId, int number);

	List<TrainingActivity> findByPartnershipIdOrderByNumber(UUID partnershipId);

	/** Returns the activities of a report by date, then by number. */
	@NativeQuery("""
			select * from training_activity where partnership_id = ?1 and report_slug = ?2
			order by held_from nulls first, number""")
	List<TrainingActivity> findByReport(UUID partnershipId, String report);

	/** Returns a page of activities, those without an evaluation first. */
	@NativeQuery("""
			select * from training_activity a where partnership_id = ?1
			order by exists (select from training_evaluation e where e.activity_id = a.id), held_from desc nulls last,
			  number desc""")
	List<TrainingActivity> findNotEvaluatedFirst(UUID partnershipId, Pageable page);

	int countByPartnershipId(UUID partnershipId);

	@NativeQuery("""
			select count(*) from training_activity a where partnership_id = ?1
			  and not exists (select from training_evaluation e where e.activity_id = a.id)""")
	int countNotEvaluated(UUID partnershipId);

	/** Returns the themes of several activities. */
	@Query("select a.id as activityId, theme as themeId from TrainingActivity a join a.themes theme where a.id in ?1")
	List<ThemeLink> findThemeLinks(Collection<UUID> activities);

	void delete(TrainingActivity activity);

	/**
	 * A theme of an activity.
	 */
	interface ThemeLink {

		UUID getActivityId();

		UUID getThemeId();

	}

}
