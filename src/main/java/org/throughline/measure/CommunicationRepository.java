package org.throughline.measure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/**
 * The communications of partnerships.
 */
interface CommunicationRepository extends Repository<Communication, UUID> {

	Optional<Communication> findByPartnershipIdAndNumber(UUID partnershipId, int number);

	List<Communication> findByPartnershipIdOrderByNumber(UUID partnershipId);

	List<Communication> findByPartnershipIdAndContentReportSlugOrderByNumber(UUID partnershipId, String report);

	int countByPartnershipId(UUID partnershipId);

	List<Communication> findByPartnershipIdOrderByNumberDesc(UUID partnershipId, Pageable page);

	void delete(Communication communication);

}
