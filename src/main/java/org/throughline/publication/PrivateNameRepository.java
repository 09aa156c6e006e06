package org.throughline.publication;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface PrivateNameRepository extends JpaRepository<PrivateName, UUID> {

	List<PrivateName> findByPartnershipIdOrderByName(UUID partnershipId);

}
