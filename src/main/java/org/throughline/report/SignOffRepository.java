package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores the signatures to drafts.
 */
interface SignOffRepository extends JpaRepository<SignOff, UUID> {

	@EntityGraph(attributePaths = "parts")
	List<SignOff> findByReportIdAndReopenedAtIsNull(UUID reportId);

}
