package org.throughline.measure.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.CommunicationService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and the removal of a communication.
 */
@Component
class CommunicationRecordPages implements RecordPages {

	private final CommunicationService communications;

	CommunicationRecordPages(CommunicationService communications) {
		this.communications = communications;
	}

	@Override
	public String path() {
		return "communications/{number}";
	}

	@Override
	public String kind() {
		return "communication";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var communication = this.communications.find(partnershipId, path.number());
		return new Found(communication.id(), communication.content().title(), communication.version(), "Communications",
				"communications");
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.communications.remove(partnershipId, path.number(), version);
	}

}
