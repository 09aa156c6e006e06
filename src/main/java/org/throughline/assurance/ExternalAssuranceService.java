package org.throughline.assurance;

import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * External assurance, for the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class ExternalAssuranceService {

	private final ExternalAssuranceRepository external;

	private final AssuranceReader reader;

	private final NumberedEntities numbered;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	ExternalAssuranceService(ExternalAssuranceRepository external, AssuranceReader reader, NumberedEntities numbered,
			AssuranceLookups lookups, CurrentUser user) {
		this.external = external;
		this.reader = reader;
		this.numbered = numbered;
		this.lookups = lookups;
		this.user = user;
	}

	/** One page of the partnership's external assurance, latest first. */
	public Page<ExternalAssuranceDetails> list(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(AssuranceReader.EXTERNAL, partnershipId, page);
	}

	/**
	 * One inspection, visit or review.
	 * @throws NotFoundException if there is none
	 */
	public ExternalAssuranceDetails find(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.find(AssuranceReader.EXTERNAL, partnershipId, number).orElseThrow(NotFoundException::new);
	}

	/** Adds external assurance and returns its number. */
	@Transactional
	public int add(UUID partnershipId, ExternalAssuranceEdit edit) {
		this.user.requireManager(partnershipId);
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		return this.numbered
			.add(ExternalAssurance.class, partnershipId,
					(number) -> new ExternalAssurance(partnershipId, number, content, links))
			.number();
	}

	/** Changes external assurance, unless it has changed since this version. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, ExternalAssuranceEdit edit) {
		var found = stored(partnershipId, number);
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		found.requireVersion(version);
		found.replace(content, links);
		this.external.flush();
	}

	/** Removes external assurance, unless it has changed since this version. */
	@Transactional
	public void remove(UUID partnershipId, int number, int version) {
		var found = stored(partnershipId, number);
		found.requireVersion(version);
		this.external.delete(found);
		this.external.flush();
	}

	private ExternalAssurance stored(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.external.findByPartnershipIdAndNumber(partnershipId, number).orElseThrow(NotFoundException::new);
	}

	private ExternalAssurance.Links links(UUID partnershipId, ExternalAssuranceEdit edit) {
		String organisation = edit.organisationSlug();
		return new ExternalAssurance.Links(this.lookups.report("report", partnershipId, edit.reportSlug()),
				(organisation != null) ? this.lookups.organisation("organisation", organisation) : null);
	}

}
