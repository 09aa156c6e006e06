package org.throughline.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The searches that people saved.
 */
interface SavedSearchRepository extends JpaRepository<SavedSearch, UUID> {

	List<SavedSearch> findByUserIdOrderByName(UUID userId);

	Optional<SavedSearch> findByIdAndUserId(UUID id, UUID userId);

	boolean existsByUserIdAndNameAndIdNot(UUID userId, String name, UUID id);

	int countByUserId(UUID userId);

}
