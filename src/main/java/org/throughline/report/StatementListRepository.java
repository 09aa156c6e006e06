package org.throughline.report;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores the introductions of lists.
 */
interface StatementListRepository extends Repository<StatementList, UUID> {

	StatementList save(StatementList list);

	Optional<StatementList> findByReportIdAndKind(UUID reportId, StatementKind kind);

}
