package org.throughline.information;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Loads and saves legal holds.
 */
interface LegalHoldRepository extends JpaRepository<LegalHold, UUID> {

	boolean existsByRecordIdAndEndedOnIsNull(UUID recordId);

}
