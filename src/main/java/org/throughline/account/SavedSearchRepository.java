package org.throughline.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The searches that people saved.
 */
interface SavedSearchRepository extends Repository<SavedSearch, UUID> {

	void saveAndFlush(SavedSearch search);

	void delete(SavedSearch search);

	List<SavedSearch> findByUserIdOrderByName(UUID userId);

	Optional<SavedSearch> findByIdAndUserId(UUID id, UUID userId);

	boolean existsByUserIdAndNameAndIdNot(UUID userId, String name, UUID id);

	int countByUserId(UUID userId);

}
