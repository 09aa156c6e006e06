package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An officer's clearance of a paper or a section of it.
 */
@Entity
@EntityListeners(PaperWatch.class)
class PaperClearance extends AggregateRoot implements PaperPart {

	private UUID paperId;

	private int position;

	@Embedded
	private ClearanceSubject subject;

	@Enumerated(EnumType.STRING)
	private ClearanceState state = ClearanceState.NOT_REQUESTED;

	@Embedded
	private @Nullable ClearingOfficer officer;

	private @Nullable UUID personId;

	@Embedded
	private ClearanceLimit deadline;

	private @Nullable LocalDate answeredOn;

	private @Nullable String note;

	private @Nullable String clearedText;

	@SuppressWarnings("NullAway.Init")
	protected PaperClearance() {
	}

	PaperClearance(UUID paperId, int position, ClearanceSubject subject, ClearanceLimit deadline) {
		super(TimeOrderedId.next());
		this.paperId = paperId;
		this.position = position;
		this.subject = subject;
		this.deadline = deadline;
	}

	/** Records a clearance that was given before the paper came into this system. */
	void clearedEarlier(ClearingOfficer by) {
		this.state = ClearanceState.CLEARED;
		this.officer = by;
	}

	/**
	 * Asks an officer.
	 * @param person the officer's account
	 * @param printed what is printed once it is cleared
	 */
	void ask(ClearingOfficer asked, UUID person, @Nullable String printed) {
		this.state = ClearanceState.REQUESTED;
		this.officer = asked;
		this.personId = person;
		this.subject = this.subject.printed(printed);
		this.answeredOn = null;
		this.note = null;
	}

	/** Clears a text. */
	void clear(ClearingOfficer by, LocalDate day, String text) {
		this.state = ClearanceState.CLEARED;
		this.officer = by;
		this.answeredOn = day;
		this.note = null;
		this.clearedText = text;
	}

	/** Replaces the printed text. */
	void print(@Nullable String words) {
		this.subject = this.subject.printed(words);
	}

	void giveBack(ClearingOfficer by, LocalDate day, String why) {
		this.state = ClearanceState.RETURNED;
		this.officer = by;
		this.answeredOn = day;
		this.note = why;
	}

	void notNeeded(LocalDate day, String reason) {
		this.state = ClearanceState.NOT_NEEDED;
		this.answeredOn = day;
		this.note = reason;
	}

	void limit(ClearanceLimit newLimit) {
		this.deadline = newLimit;
	}

	/**
	 * Compares its text with what was cleared.
	 * @return whether it was reopened
	 */
	boolean compare(String text) {
		if (this.state != ClearanceState.CLEARED) {
			return false;
		}
		if (this.clearedText == null) {
			this.clearedText = text;
		}
		if (this.clearedText.equals(text)) {
			return false;
		}
		this.state = ClearanceState.REOPENED;
		return true;
	}

	int position() {
		return this.position;
	}

	ClearanceSubject subject() {
		return this.subject;
	}

	ClearanceState state() {
		return this.state;
	}

	@Nullable ClearingOfficer officer() {
		return this.officer;
	}

	ClearanceLimit deadline() {
		return this.deadline;
	}

	@Override
	public UUID paperId() {
		return this.paperId;
	}

}
