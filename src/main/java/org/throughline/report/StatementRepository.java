package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores statements.
 */
interface StatementRepository extends Repository<Statement, UUID> {

	Statement save(Statement statement);

	void delete(Statement statement);

	Optional<Statement> findByReportIdAndNumber(UUID reportId, int number);

	List<Statement> findByReportIdAndKindOrderByPosition(UUID reportId, StatementKind kind);

	List<Statement> findByReportId(UUID reportId);

	List<Statement> findBySectionId(UUID sectionId);

}
