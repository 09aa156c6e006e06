package org.throughline.statute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Loads and reads statutory regimes.
 */
interface RegimeRepository extends Repository<Regime, UUID> {

	Optional<Regime> findById(UUID id);

	List<Regime> findAllByOrderByInForceFromDescKeyDesc();

	List<RegimeSummary> findByOrderByInForceFromAscKeyAsc();

	Optional<RegimeSummary> findByKey(String key);

}
