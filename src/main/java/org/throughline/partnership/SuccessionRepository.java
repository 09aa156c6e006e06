package org.throughline.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SuccessionRepository extends JpaRepository<Succession, UUID> {

	@Query("""
			select new org.throughline.partnership.OrganisationSuccession(
			  s.predecessorId, s.successorId, s.content.sameFootprint, s.content.effectiveOn)
			from Succession s where s.content.confirmed""")
	List<OrganisationSuccession> confirmed();

	Optional<Succession> findByPredecessorIdAndSuccessorId(UUID predecessorId, UUID successorId);

	boolean existsByPredecessorIdAndSuccessorId(UUID predecessorId, UUID successorId);

	long deleteByPredecessorIdAndSuccessorId(UUID predecessorId, UUID successorId);

}
