package org.throughline.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AgencyRoleRepository extends Repository<AgencyRole, UUID> {

	AgencyRole save(AgencyRole role);

	Optional<AgencyRole> findByIdAndPartnershipId(UUID id, UUID partnershipId);

	List<AgencyRole> findByPartnershipIdAndOrganisationIdAndRole(UUID partnershipId, UUID organisationId,
			AgencyRoleKind role);

	void delete(AgencyRole role);

	void flush();

}
