package org.throughline.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface AgencyRoleRepository extends JpaRepository<AgencyRole, UUID> {

	Optional<AgencyRole> findByIdAndPartnershipId(UUID id, UUID partnershipId);

	List<AgencyRole> findByPartnershipIdAndOrganisationIdAndRole(UUID partnershipId, UUID organisationId,
			AgencyRoleKind role);

}
