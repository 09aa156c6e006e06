package org.throughline.statute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Loads and reads statutory regimes.
 */
interface RegimeRepository extends JpaRepository<Regime, UUID> {

	List<Regime> findAllByOrderByInForceFromDescKeyDesc();

	List<Regime> findAllByOrderByInForceFromAscKeyAsc();

	Optional<Regime> findByKey(String key);

}
