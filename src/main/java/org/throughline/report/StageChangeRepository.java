package org.throughline.report;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores the moves of drafts.
 */
interface StageChangeRepository extends JpaRepository<StageChange, UUID> {

}
