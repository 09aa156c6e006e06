package org.throughline.report;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The statements left out, on disk.
 */
interface DroppedStatementRepository extends Repository<DroppedStatement, UUID> {

	DroppedStatement save(DroppedStatement dropped);

}
