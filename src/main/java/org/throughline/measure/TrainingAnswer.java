package org.throughline.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The training in an organisation's return.
 *
 * @param activities the activities
 */
public record TrainingAnswer(List<Activity> activities) {

	public TrainingAnswer {
		activities = List.copyOf(activities);
	}

	/**
	 * A training activity.
	 *
	 * @param title the title
	 * @param kind the type
	 * @param held the date as stated
	 * @param events the number of events as stated
	 * @param attendances the attendance as stated
	 * @param audience the audience
	 * @param mode the format
	 * @param charge whether it was charged for
	 * @param changed the impact, or {@code null} if it was not evaluated
	 * @param measuredHow the method of the evaluation
	 */
	public record Activity(@Nullable String title, TrainingKind kind, @Nullable String held, @Nullable String events,
			@Nullable String attendances, @Nullable String audience, TrainingMode mode, TrainingCharge charge,
			@Nullable String changed, @Nullable String measuredHow) {

	}

}
