package org.throughline.measure;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;
import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An evaluation of a training activity. It is removed with the activity.
 */
@Entity
class TrainingEvaluation extends AggregateRoot {

	private UUID activityId;

	private int number;

	private @Nullable LateEntry late;

	private EvaluationContent content;

	@SuppressWarnings("NullAway.Init")
	protected TrainingEvaluation() {
	}

	TrainingEvaluation(UUID activityId, int number, EvaluationContent content) {
		super(TimeOrderedId.next());
		this.activityId = activityId;
		this.number = number;
		this.content = content;
	}

	UUID activityId() {
		return this.activityId;
	}

	void update(EvaluationContent content) {
		this.content = content;
	}

	EvaluationDetails details() {
		return new EvaluationDetails(id(), this.number, version(), this.content,
				Objects.requireNonNullElse(this.late, LateEntry.NONE));
	}

}
