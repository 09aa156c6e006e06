package org.throughline.action;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ResponseRuleRepository extends JpaRepository<ResponseRule, UUID> {

	Optional<ResponseRule> findByIdAndPartnershipId(UUID id, UUID partnershipId);

}
