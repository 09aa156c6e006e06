package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores sections.
 */
interface SectionRepository extends Repository<Section, UUID> {

	Section save(Section section);

	void delete(Section section);

	Optional<Section> findByReportIdAndSlug(UUID reportId, String slug);

	List<Section> findByReportIdOrderByPosition(UUID reportId);

}
