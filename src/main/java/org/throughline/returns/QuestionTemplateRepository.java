package org.throughline.returns;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuestionTemplateRepository extends JpaRepository<QuestionTemplate, UUID> {

	@EntityGraph(attributePaths = "questions")
	List<QuestionTemplate> findByPartnershipIdOrderByName(UUID partnershipId);

}
