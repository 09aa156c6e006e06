package org.throughline.action;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface LetterRepository extends JpaRepository<Letter, UUID> {

	Optional<Letter> findByPartnershipIdAndOrganisationIdAndKindAndDispatchSentOnIsNull(UUID partnershipId,
			UUID organisationId, LetterKind kind);

}
