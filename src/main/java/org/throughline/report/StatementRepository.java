package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores statements.
 */
interface StatementRepository extends JpaRepository<Statement, UUID> {

	Optional<Statement> findByReportIdAndNumber(UUID reportId, int number);

	List<Statement> findByReportIdAndKindOrderByPosition(UUID reportId, StatementKind kind);

	List<Statement> findByReportId(UUID reportId);

	List<Statement> findBySectionId(UUID sectionId);

}
