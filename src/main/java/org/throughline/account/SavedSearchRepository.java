package org.throughline.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface SavedSearchRepository extends JpaRepository<SavedSearch, UUID> {

	List<SavedSearch> findByUserIdOrderByPathAscNameAsc(UUID userId);

	List<SavedSearch> findByUserIdAndPathOrderByName(UUID userId, String path);

	Optional<SavedSearch> findByIdAndUserId(UUID id, UUID userId);

	boolean existsByUserIdAndPathAndNameAndIdNot(UUID userId, String path, String name, UUID id);

	int countByUserId(UUID userId);

}
