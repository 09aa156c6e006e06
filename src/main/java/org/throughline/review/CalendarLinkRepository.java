package org.throughline.review;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores calendar links.
 */
interface CalendarLinkRepository extends Repository<CalendarLink, UUID> {

	CalendarLink save(CalendarLink link);

	@Query("""
			select l from CalendarLink l
			where l.userId = :userId and l.partnershipId = :partnershipId and l.revokedAt is null""")
	Optional<CalendarLink> current(UUID userId, UUID partnershipId);

	@Query("select l from CalendarLink l where l.tokenHash = :tokenHash and l.revokedAt is null")
	Optional<CalendarLink> byToken(String tokenHash);

	void flush();

}
