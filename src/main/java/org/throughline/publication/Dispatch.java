package org.throughline.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.file.ProofFile;
import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/** A record that a copy of a published report was sent to a recipient. */
@Entity
class Dispatch extends AggregateRoot {

	private UUID partnershipId;

	private UUID reportId;

	private String recipient;

	private LocalDate dueOn;

	@Embedded
	private DispatchContent content;

	@Embedded
	private @Nullable ProofFile proof;

	private String recordedBy;

	private Instant recordedAt;

	private @Nullable String removedReason;

	private @Nullable String removedBy;

	private @Nullable Instant removedAt;

	@SuppressWarnings("NullAway.Init")
	protected Dispatch() {
	}

	Dispatch(DispatchLine line, Recording recording) {
		super(TimeOrderedId.next());
		this.partnershipId = line.report().partnershipId();
		this.reportId = line.report().id();
		this.recipient = line.recipient();
		this.dueOn = line.duty().dueOn();
		this.content = recording.content();
		this.proof = recording.proof();
		this.recordedBy = recording.by();
		this.recordedAt = recording.at();
	}

	void correct(Recording recording) {
		this.content = recording.content();
		this.proof = (recording.proof() != null) ? recording.proof() : this.proof;
		this.recordedBy = recording.by();
		this.recordedAt = recording.at();
	}

	/** Marks the record as a mistake: nothing counts as sent by it. */
	void remove(String reason, String by, Instant at) {
		this.removedReason = reason;
		this.removedBy = by;
		this.removedAt = at;
	}

	@Nullable ProofFile proof() {
		return this.proof;
	}

	/**
	 * New values of a dispatch record.
	 *
	 * @param proof the proof, or {@code null} to keep the one there is
	 */
	record Recording(DispatchContent content, @Nullable ProofFile proof, String by, Instant at) {

	}

}
