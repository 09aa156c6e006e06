package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.OptimisticLock;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * The progress with a priority in one report.
 */
@Entity
class PriorityProgress extends AggregateRoot implements ReportElement {

	private UUID reportId;

	private UUID priorityId;

	private int number;

	@OptimisticLock(excluded = true)
	private int position;

	@Embedded
	private ProgressContent content;

	@SuppressWarnings("NullAway.Init")
	protected PriorityProgress() {
	}

	PriorityProgress(UUID id, AnnualReport report, Priority priority, int position) {
		super(id);
		this.reportId = report.id();
		this.priorityId = priority.id();
		this.number = report.nextNumber();
		this.position = position;
		this.content = ProgressContent.NONE;
	}

	void replaceContent(ProgressContent newContent) {
		this.content = newContent;
	}

	/** Continues with a reworded priority. */
	void reassignTo(Priority priority) {
		this.priorityId = priority.id();
	}

	UUID reportId() {
		return this.reportId;
	}

	UUID priorityId() {
		return this.priorityId;
	}

	int number() {
		return this.number;
	}

	@Override
	public int position() {
		return this.position;
	}

	@Override
	public void moveTo(int newPosition) {
		this.position = newPosition;
	}

}
