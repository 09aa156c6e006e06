package org.throughline.statute;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Reads statutory regimes.
 */
interface RegimeRepository extends Repository<Regime, String> {

	List<RegimeSummary> findByOrderByInForceFromAscKeyAsc();

	Optional<RegimeSummary> findByKey(String key);

}
