package org.throughline.publication;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores editions.
 */
interface EditionRepository extends Repository<Edition, UUID> {

	Edition save(Edition edition);

	void flush();

	List<Edition> findByReportIdOrderByNumberDesc(UUID reportId);

}
