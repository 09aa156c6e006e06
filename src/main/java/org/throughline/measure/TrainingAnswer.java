package org.throughline.measure;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The training in an organisation's return.
 */
public record TrainingAnswer(List<Activity> activities) {

	public TrainingAnswer {
		activities = List.copyOf(activities);
	}

	/**
	 * A training activity.
	 *
	 * @param held the date as stated
	 * @param attendance the number of events and the attendance
	 * @param delivery the format and charge
	 */
	public record Activity(@Nullable String title, TrainingKind kind, @Nullable String held,
			@JsonUnwrapped Attendance attendance, @JsonUnwrapped Delivery delivery,
			@JsonUnwrapped Evaluation evaluation) {

	}

	/**
	 * The attendance of an activity, as stated.
	 *
	 * @param events the number of events
	 * @param attendances the number of people
	 */
	public record Attendance(@Nullable String events, @Nullable String attendances, @Nullable String audience) {

	}

	/**
	 * The delivery of an activity.
	 *
	 * @param mode the format
	 * @param charge whether it was charged for
	 */
	public record Delivery(TrainingMode mode, TrainingCharge charge) {

	}

	/**
	 * The evaluation of an activity.
	 *
	 * @param changed the impact, or {@code null} if it was not evaluated
	 * @param measuredHow the method of the evaluation
	 */
	public record Evaluation(@Nullable String changed, @Nullable String measuredHow) {

	}

}
