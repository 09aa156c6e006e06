package org.throughline.measure;

import java.util.Map;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.persistence.NumberedRecordService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.persistence.SqlOrder;

/**
 * Manages newsletters, campaigns and other communications, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class CommunicationService
		extends NumberedRecordService<Communication, CommunicationDetails, CommunicationEdit> {

	private static final SqlOrder SORTED = new SqlOrder(Map.of("title", "lower(e.title)", "kind",
			SqlOrder.constants("e.kind", CommunicationKind.class), "reach", "e.reach_value"));

	private final CommunicationRepository communications;

	private final NumberedEntities entities;

	private final ReportDirectory reports;

	CommunicationService(CommunicationRepository communications, NumberedEntities entities, ReportDirectory reports,
			CurrentUser user) {
		super(Communication.class, entities, user);
		this.communications = communications;
		this.entities = entities;
		this.reports = reports;
	}

	/** Returns a page of the partnership's communications, the latest first. */
	public Page<CommunicationDetails> list(UUID partnershipId, Pageable page) {
		requireManager(partnershipId);
		var found = details(partnershipId, this.entities.page(Communication.class, partnershipId,
				SORTED.by(page.getSort(), "e.number desc"), page));
		return new PageImpl<>(found, page, this.communications.countByPartnershipId(partnershipId));
	}

	/** Returns all communications of the partnership by number. */
	public List<CommunicationDetails> all(UUID partnershipId) {
		requireManager(partnershipId);
		return details(partnershipId, this.communications.findByPartnershipIdOrderByNumber(partnershipId));
	}

	private List<CommunicationDetails> details(UUID partnershipId, List<Communication> found) {
		var reports = this.reports.known(partnershipId).byId();
		return found.stream()
			.map((communication) -> communication.details(reports.get(communication.reportId())))
			.toList();
	}

	@Override
	protected List<CommunicationDetails> read(UUID partnershipId, int number) {
		return details(partnershipId, stored(partnershipId, number).stream().toList());
	}

	@Override
	protected IntFunction<Communication> create(UUID partnershipId, CommunicationEdit edit) {
		var report = this.reports.known(partnershipId).id("report", edit.report());
		return (number) -> new Communication(partnershipId, number, edit.content(), report);
	}

	@Override
	protected void replace(Communication communication, CommunicationEdit edit) {
		communication.update(edit.content(),
				this.reports.known(communication.partnershipId()).id("report", edit.report()));
	}

}
