package org.throughline.information;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A legal hold on a record. The database refuses to remove what is under one.
 */
@Entity
class LegalHold extends AggregateRoot {

	private UUID recordId;

	private String name;

	private String address;

	private String reason;

	private LocalDate placedOn;

	private String placedBy;

	private @Nullable LocalDate endedOn;

	private @Nullable String endedBy;

	private @Nullable String endReason;

	@SuppressWarnings("NullAway.Init")
	protected LegalHold() {
	}

	LegalHold(UUID recordId, String name, String address, String reason, LocalDate placedOn, String placedBy) {
		super(TimeOrderedId.next());
		this.recordId = recordId;
		this.name = name;
		this.address = address;
		this.reason = reason;
		this.placedOn = placedOn;
		this.placedBy = placedBy;
	}

	void end(LocalDate day, String by, String why) {
		this.endedOn = day;
		this.endedBy = by;
		this.endReason = why;
	}

	boolean isOpen() {
		return this.endedOn == null;
	}

}
