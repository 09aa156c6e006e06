package org.throughline.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The evaluations of training activities.
 */
interface TrainingEvaluationRepository extends Repository<TrainingEvaluation, UUID> {

	TrainingEvaluation save(TrainingEvaluation evaluation);

	TrainingEvaluation saveAndFlush(TrainingEvaluation evaluation);

	Optional<TrainingEvaluation> findByActivityIdAndNumber(UUID activityId, int number);

	List<TrainingEvaluation> findByActivityIdInOrderByNumber(Collection<UUID> activityIds);

	@Query("select coalesce(max(e.number), 0) from TrainingEvaluation e where e.activityId = ?1")
	int highestNumber(UUID activityId);

	void delete(TrainingEvaluation evaluation);

}
