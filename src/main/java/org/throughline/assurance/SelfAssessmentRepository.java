package org.throughline.assurance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores self-assessments.
 */
interface SelfAssessmentRepository extends JpaRepository<SelfAssessment, UUID> {

	@Query("select assessment from SelfAssessment assessment where assessment.setId = :setId"
			+ " and coalesce(assessment.organisationId, assessment.partnershipId) = :bodyId")
	Optional<SelfAssessment> find(UUID setId, UUID bodyId);

	@Query("select assessment from SelfAssessment assessment left join fetch assessment.ratings"
			+ " where assessment.setId in :setIds")
	List<SelfAssessment> ofSets(Collection<UUID> setIds);

	/** Puts all self-assessments of a set that are in no report into this one. */
	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("update versioned SelfAssessment assessment set assessment.reportId = :reportId"
			+ " where assessment.setId = :setId and assessment.reportId is null")
	int addToReport(UUID setId, UUID reportId);

}
