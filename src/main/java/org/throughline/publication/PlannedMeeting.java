package org.throughline.publication;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A meeting that considers a report: its papers are due before it.
 */
@Entity
class PlannedMeeting extends AggregateRoot {

	private UUID partnershipId;

	private UUID reportId;

	private String name;

	private LocalDate onDay;

	private boolean keyDecision;

	@SuppressWarnings("NullAway.Init")
	protected PlannedMeeting() {
	}

	PlannedMeeting(UUID partnershipId, UUID reportId, String name, LocalDate onDay, boolean keyDecision) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.reportId = reportId;
		this.name = name;
		this.onDay = onDay;
		this.keyDecision = keyDecision;
	}

	PlannedMeetingDetails details() {
		return new PlannedMeetingDetails(id(), this.name, this.onDay, this.keyDecision);
	}

}
