package org.throughline.measure;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores figures.
 */
interface FigureRepository extends JpaRepository<Figure, UUID> {

	boolean existsByIndicatorIdAndReportIdNotNull(UUID indicator);

}
