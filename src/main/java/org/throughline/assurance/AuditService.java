package org.throughline.assurance;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Audits, for the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class AuditService {

	private final AuditRepository audits;

	private final AssuranceReader reader;

	private final NumberedEntities numbered;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	AuditService(AuditRepository audits, AssuranceReader reader, NumberedEntities numbered, AssuranceLookups lookups,
			CurrentUser user) {
		this.audits = audits;
		this.reader = reader;
		this.numbered = numbered;
		this.lookups = lookups;
		this.user = user;
	}

	/** One page of the partnership's audits, latest first. */
	public Page<AuditDetails> audits(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(AssuranceReader.AUDITS, partnershipId, page);
	}

	/** All audits of the partnership with their findings, latest first. */
	public List<AuditDetails> all(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.list(AssuranceReader.AUDITS, partnershipId);
	}

	/**
	 * One audit with its findings.
	 * @throws NotFoundException if there is none
	 */
	public AuditDetails audit(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.find(AssuranceReader.AUDITS, partnershipId, number).orElseThrow(NotFoundException::new);
	}

	/** Adds an audit and returns its number. */
	@Transactional
	public int add(UUID partnershipId, AuditEdit edit) {
		this.user.requireManager(partnershipId);
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		return this.numbered
			.add(Audit.class, partnershipId, (number) -> new Audit(partnershipId, number, content, links))
			.number();
	}

	/** Changes an audit, unless it has changed since this version. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, AuditEdit edit) {
		var audit = stored(partnershipId, number);
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		audit.requireVersion(version);
		audit.replace(content, links);
		this.audits.flush();
	}

	/** Removes an audit with its findings, unless it has changed since this version. */
	@Transactional
	public void remove(UUID partnershipId, int number, int version) {
		var audit = stored(partnershipId, number);
		audit.requireVersion(version);
		this.audits.delete(audit);
		this.audits.flush();
	}

	private Audit stored(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.audits.findByPartnershipIdAndNumber(partnershipId, number).orElseThrow(NotFoundException::new);
	}

	private Audit.Links links(UUID partnershipId, AuditEdit edit) {
		return new Audit.Links(this.lookups.report("report", partnershipId, edit.reportSlug()),
				Set.copyOf(this.lookups.organisations("organisations", edit.organisationSlugs()).values()));
	}

}
