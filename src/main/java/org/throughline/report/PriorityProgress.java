package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

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
		super(id, report, position);
		this.priorityId = priority.id();
		this.number = report.nextNumber();
		this.content = ProgressContent.NONE;
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
