package org.throughline.assurance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores audits.
 */
interface AuditRepository extends Repository<Audit, UUID> {

	Optional<Audit> findByPartnershipIdAndNumber(UUID partnershipId, int number);

	/** One page of audits, latest first. */
	@Query("""
			select new org.throughline.assurance.AuditSummary(audit.number, audit.content, audit.reportSlug,
			  size(audit.organisations), (select count(finding) from AuditFinding finding where finding.auditId = audit.id))
			from Audit audit where audit.partnershipId = :partnershipId order by audit.number desc""")
	List<AuditSummary> page(UUID partnershipId, Pageable page);

	long countByPartnershipId(UUID partnershipId);

	void delete(Audit audit);

	void flush();

}
