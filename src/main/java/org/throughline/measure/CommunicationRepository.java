package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

/**
 * The communications of partnerships.
 */
interface CommunicationRepository extends JpaRepository<Communication, UUID> {

	List<Communication> findByPartnershipIdOrderByNumber(UUID partnershipId);

	@NativeQuery("""
			select c.* from communication c join report_name r on r.id = c.report_id
			where c.partnership_id = ?1 and r.slug = ?2 order by c.number""")
	List<Communication> findByReport(UUID partnershipId, String report);

	int countByPartnershipId(UUID partnershipId);

}
