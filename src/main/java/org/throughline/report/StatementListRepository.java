package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores the introductions of lists.
 */
interface StatementListRepository extends JpaRepository<StatementList, UUID> {

	List<StatementList> findByReportId(UUID reportId);

	Optional<StatementList> findByReportIdAndKind(UUID reportId, StatementKind kind);

}
