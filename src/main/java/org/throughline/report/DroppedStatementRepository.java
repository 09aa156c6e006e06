package org.throughline.report;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores removed statements.
 */
interface DroppedStatementRepository extends Repository<DroppedStatement, UUID> {

	DroppedStatement save(DroppedStatement dropped);

}
