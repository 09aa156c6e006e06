package org.throughline.review;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores calendar links.
 */
interface CalendarLinkRepository extends JpaRepository<CalendarLink, UUID> {

	@Query("""
			select l from CalendarLink l
			where l.userId = :userId and l.partnershipId = :partnershipId and l.revokedAt is null""")
	Optional<CalendarLink> current(UUID userId, UUID partnershipId);

	@Query("select l from CalendarLink l where l.tokenHash = :tokenHash and l.revokedAt is null")
	Optional<CalendarLink> byToken(String tokenHash);

}
