package org.throughline.publication;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface DispatchRecipientRepository extends JpaRepository<DispatchRecipient, UUID> {

	Optional<DispatchRecipient> findByIdAndPartnershipId(UUID id, UUID partnershipId);

}
