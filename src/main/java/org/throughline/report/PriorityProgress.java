package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * What one report says of a priority: what was done, and what difference it made.
 */
@Entity
class PriorityProgress implements ReportElement {

	@Id
	private UUID id;

	private UUID reportId;

	private UUID priorityId;

	private int number;

	@OptimisticLock(excluded = true)
	private int position;

	private String progress;

	private String impact;

	@Enumerated(EnumType.STRING)
	private ProgressLevel level;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected PriorityProgress() {
	}

	PriorityProgress(UUID id, AnnualReport report, Priority priority, int position) {
		this.id = id;
		this.reportId = report.id();
		this.priorityId = priority.id();
		this.number = report.nextNumber();
		this.position = position;
		this.progress = "";
		this.impact = "";
		this.level = ProgressLevel.NOT_STATED;
	}

	void tell(String progress, String impact, ProgressLevel level) {
		this.progress = progress;
		this.impact = impact;
		this.level = level;
	}

	/** It is told of this priority from now on: the former one in other words. */
	void of(Priority priority) {
		this.priorityId = priority.id();
	}

	UUID id() {
		return this.id;
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

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public int position() {
		return this.position;
	}

	@Override
	public void moveTo(int position) {
		this.position = position;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PriorityProgress progress && this.id.equals(progress.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
