package org.throughline.report;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A move of a draft to another stage.
 */
@Entity
class StageChange extends AggregateRoot {

	private UUID reportId;

	@Enumerated(EnumType.STRING)
	private ReportStage fromStage;

	@Enumerated(EnumType.STRING)
	private ReportStage toStage;

	private @Nullable String note;

	private @Nullable UUID movedById;

	private String movedBy;

	private Instant movedAt;

	@SuppressWarnings("NullAway.Init")
	protected StageChange() {
	}

	StageChange(UUID reportId, ReportStage from, ReportStage to, @Nullable String note, Mover mover) {
		super(TimeOrderedId.next());
		Assert.isTrue(!StageWorkflow.back(from, to) || note != null, "a draft goes back with a reason");
		this.reportId = reportId;
		this.fromStage = from;
		this.toStage = to;
		this.note = note;
		this.movedById = mover.id();
		this.movedBy = mover.name();
		this.movedAt = mover.at();
	}

	/**
	 * Who moved the draft, and when.
	 *
	 * @param id the person; {@code null} for a process
	 */
	record Mover(@Nullable UUID id, String name, Instant at) {

	}

}
