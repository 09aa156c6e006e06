package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The progress with a priority in one report.
 */
@Entity
class PriorityProgress extends ReportElement {

	private UUID priorityId;

	private int number;

	@Embedded
	private ProgressContent content;

	@SuppressWarnings("NullAway.Init")
	protected PriorityProgress() {
	}

	PriorityProgress(UUID id, AnnualReport report, Priority priority, int position) {
		this(id, report, priority.id(), report.nextNumber(), position);
	}

	private PriorityProgress(UUID id, AnnualReport report, UUID priorityId, int number, int position) {
		super(id, report, position);
		this.priorityId = priorityId;
		this.number = number;
		this.content = ProgressContent.NONE;
	}

	/**
	 * Returns a copy with the same number for the amendment of its report, or of an
	 * amendment's progress for the report.
	 */
	PriorityProgress copy(AnnualReport report) {
		var copy = new PriorityProgress(TimeOrderedId.next(), report, this.priorityId, this.number, position());
		copy.content = this.content;
		return copy;
	}

	/** Takes the content of its copy in an amendment. */
	void amend(PriorityProgress amended) {
		moveTo(amended.position());
		this.content = amended.content;
	}

	void replaceContent(ProgressContent newContent) {
		this.content = newContent;
	}

	/** Continues with a reworded priority. */
	void reassignTo(Priority priority) {
		this.priorityId = priority.id();
	}

	UUID priorityId() {
		return this.priorityId;
	}

	int number() {
		return this.number;
	}

}
