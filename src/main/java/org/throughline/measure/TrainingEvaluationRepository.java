package org.throughline.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The evaluations of training activities.
 */
interface TrainingEvaluationRepository extends JpaRepository<TrainingEvaluation, UUID> {

	Optional<TrainingEvaluation> findByActivityIdAndNumber(UUID activityId, int number);

	List<TrainingEvaluation> findByActivityIdInOrderByNumber(Collection<UUID> activityIds);

	@Query("select coalesce(max(e.number), 0) from TrainingEvaluation e where e.activityId = ?1")
	int highestNumber(UUID activityId);

}
