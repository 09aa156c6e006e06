package org.throughline.assurance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Findings of single audits and of several audits, for the partnership's business
 * manager.
 */
@Service
@Transactional(readOnly = true)
public class AuditFindingService {

	private final AuditFindingRepository findings;

	private final AuditRepository audits;

	private final AssuranceReader reader;

	private final NumberedEntities numbered;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	AuditFindingService(AuditFindingRepository findings, AuditRepository audits, AssuranceReader reader,
			NumberedEntities numbered, AssuranceLookups lookups, CurrentUser user) {
		this.findings = findings;
		this.audits = audits;
		this.reader = reader;
		this.numbered = numbered;
		this.lookups = lookups;
		this.user = user;
	}

	/** One page of the findings of several audits, latest first. */
	public Page<FindingDetails> crossCutting(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(AssuranceReader.CROSS_CUTTING, partnershipId, page);
	}

	/**
	 * One finding.
	 * @throws NotFoundException if there is none
	 */
	public FindingDetails finding(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.find(AssuranceReader.FINDINGS, partnershipId, number).orElseThrow(NotFoundException::new);
	}

	/** Adds a finding and returns its number. */
	@Transactional
	public int add(UUID partnershipId, FindingEdit edit) {
		this.user.requireManager(partnershipId);
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		return this.numbered
			.add(AuditFinding.class, partnershipId, (number) -> new AuditFinding(partnershipId, number, content, links))
			.number();
	}

	/** Changes a finding, unless it has changed since this version. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, FindingEdit edit) {
		var finding = stored(partnershipId, number);
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		finding.requireVersion(version);
		finding.replace(content, links);
		this.findings.flush();
	}

	/** Removes a finding, unless it has changed since this version. */
	@Transactional
	public void remove(UUID partnershipId, int number, int version) {
		var finding = stored(partnershipId, number);
		finding.requireVersion(version);
		this.findings.delete(finding);
		this.findings.flush();
	}

	private AuditFinding stored(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.findings.findByPartnershipIdAndNumber(partnershipId, number).orElseThrow(NotFoundException::new);
	}

	private AuditFinding.Links links(UUID partnershipId, FindingEdit edit) {
		var audit = audit(partnershipId, edit.auditNumber());
		return new AuditFinding.Links(audit,
				(audit != null) ? null : this.lookups.report("report", partnershipId, edit.reportSlug()),
				this.lookups.themes("themes", edit.themeSlugs()));
	}

	private @Nullable UUID audit(UUID partnershipId, @Nullable Integer number) {
		return (number == null) ? null
				: this.audits.findByPartnershipIdAndNumber(partnershipId, number)
					.map(Audit::id)
					.orElseThrow(() -> new RuleViolation("audit", "assurance.number.unknown", number));
	}

}
