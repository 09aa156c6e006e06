package org.throughline.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores sections.
 */
interface SectionRepository extends JpaRepository<Section, UUID> {

	Optional<Section> findByReportIdAndSlug(UUID reportId, String slug);

	Optional<Section> findByReportIdAndScrutineerIdNotNull(UUID reportId);

	List<Section> findByReportIdInAndScrutineerIdNotNull(Collection<UUID> reportIds);

	List<Section> findByReportIdOrderByPosition(UUID reportId);

}
