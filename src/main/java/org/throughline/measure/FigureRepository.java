package org.throughline.measure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores figures.
 */
interface FigureRepository extends Repository<Figure, UUID> {

	Optional<Figure> findById(UUID id);

	List<Figure> findAllById(Iterable<UUID> ids);

	boolean existsByIndicatorIdAndReportIdNotNull(UUID indicator);

	List<Figure> saveAll(Iterable<Figure> figures);

	void delete(Figure figure);

	void flush();

}
