package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages newsletters, campaigns and other communications, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class CommunicationService {

	private final CommunicationRepository communications;

	private final NumberedEntities entities;

	private final MeasureReferences references;

	private final CurrentUser user;

	CommunicationService(CommunicationRepository communications, NumberedEntities entities,
			MeasureReferences references, CurrentUser user) {
		this.communications = communications;
		this.entities = entities;
		this.references = references;
		this.user = user;
	}

	/** Returns a page of the partnership's communications, the latest first. */
	public Page<CommunicationDetails> list(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		var found = details(partnershipId,
				this.communications.findByPartnershipIdOrderByNumberDesc(partnershipId, page));
		return new PageImpl<>(found, page, this.communications.countByPartnershipId(partnershipId));
	}

	/** Returns all communications of the partnership by number. */
	public List<CommunicationDetails> all(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return details(partnershipId, this.communications.findByPartnershipIdOrderByNumber(partnershipId));
	}

	private List<CommunicationDetails> details(UUID partnershipId, List<Communication> found) {
		var reports = this.references.reportSlugs(partnershipId).byId();
		return found.stream()
			.map((communication) -> communication.details(reports.get(communication.reportId())))
			.toList();
	}

	/** Returns a communication by its number. */
	public CommunicationDetails find(UUID partnershipId, int number) {
		return details(partnershipId, List.of(communication(partnershipId, number))).get(0);
	}

	/** Adds a communication. */
	@Transactional
	public void add(UUID partnershipId, CommunicationEdit edit) {
		this.user.requireManager(partnershipId);
		var report = this.references.report(partnershipId, edit.report());
		this.entities.add(Communication.class, partnershipId,
				(number) -> new Communication(partnershipId, number, edit.content(), report));
	}

	/** Updates a communication. */
	@Transactional
	public void edit(UUID partnershipId, int number, CommunicationEdit edit) {
		var communication = communication(partnershipId, number);
		communication.requireVersion(edit.version());
		communication.update(edit.content(), this.references.report(partnershipId, edit.report()));
	}

	/** Removes a communication. */
	@Transactional
	public void remove(UUID partnershipId, int number, int version) {
		var communication = communication(partnershipId, number);
		communication.requireVersion(version);
		this.communications.delete(communication);
	}

	private Communication communication(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.communications.findByPartnershipIdAndNumber(partnershipId, number)
			.orElseThrow(NotFoundException::new);
	}

}
