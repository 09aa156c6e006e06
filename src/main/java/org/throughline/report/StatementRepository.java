package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores statements.
 */
interface StatementRepository extends Repository<Statement, UUID> {

	Statement save(Statement statement);

	void delete(Statement statement);

	Optional<Statement> findById(UUID id);

	Optional<Statement> findByReportIdAndNumber(UUID reportId, int number);

	@Query("select s from Statement s where s.reportId = :reportId and s.content.kind = :kind order by s.position")
	List<Statement> findByKind(UUID reportId, StatementKind kind);

	List<Statement> findByReportId(UUID reportId);

	List<Statement> findBySectionId(UUID sectionId);

}
