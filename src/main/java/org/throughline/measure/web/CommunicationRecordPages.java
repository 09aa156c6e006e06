package org.throughline.measure.web;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.CommunicationService;
import org.throughline.platform.form.RecordPages;

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
	public Found find(UUID partnershipId, Map<String, String> path) {
		var communication = this.communications.find(partnershipId, RecordNumber.of(path));
		return new Found(communication.id(), communication.content().title(), communication.version(), "Communications",
				"communications");
	}

	@Override
	public void remove(UUID partnershipId, Map<String, String> path, int version) {
		this.communications.remove(partnershipId, RecordNumber.of(path), version);
	}

}
