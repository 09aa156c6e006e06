package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An officer's clearance of a paper or a section of it.
 */
@Entity
class PaperClearance extends AggregateRoot {

	private UUID paperId;

	private int position;

	@Embedded
	private ClearanceSubject subject;

	@Enumerated(EnumType.STRING)
	private ClearanceState state = ClearanceState.NOT_ASKED;

	@Embedded
	private @Nullable ClearingOfficer officer;

	private @Nullable LocalDate dueOn;

	private int alertDays;

	private @Nullable LocalDate answeredOn;

	private @Nullable String note;

	private @Nullable String clearedText;

	@SuppressWarnings("NullAway.Init")
	protected PaperClearance() {
	}

	PaperClearance(UUID paperId, int position, ClearanceSubject subject) {
		super(TimeOrderedId.next());
		this.paperId = paperId;
		this.position = position;
		this.subject = subject;
	}

	/** Records a clearance that was given before the paper came into this system. */
	void clearedEarlier(ClearingOfficer by) {
		this.state = ClearanceState.CLEARED;
		this.officer = by;
	}

}
