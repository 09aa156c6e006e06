package org.throughline.report;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores the introductions of lists.
 */
interface StatementListRepository extends JpaRepository<StatementList, UUID> {

	Optional<StatementList> findByReportIdAndKind(UUID reportId, StatementKind kind);

}
