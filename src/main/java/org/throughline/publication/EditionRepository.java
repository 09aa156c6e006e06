package org.throughline.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores editions.
 */
interface EditionRepository extends JpaRepository<Edition, UUID> {

	List<Edition> findByReportIdOrderByNumberDesc(UUID reportId);

	Optional<Edition> findByReportIdAndWaitingTrue(UUID reportId);

}
