package org.throughline.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of its training, on a request.
 *
 * @param activities what there was
 */
public record TrainingAnswer(List<Activity> activities) {

	public TrainingAnswer {
		activities = List.copyOf(activities);
	}

	/**
	 * A training activity.
	 *
	 * @param title how it is called
	 * @param kind what sort
	 * @param held when, as written
	 * @param events how many there were, as written
	 * @param attendances how many took part, as written
	 * @param audience for whom
	 * @param mode how people took part
	 * @param charge whether it cost something
	 * @param changed what it changed in practice; none where that was not evaluated
	 * @param measuredHow how that was found out
	 */
	public record Activity(@Nullable String title, TrainingKind kind, @Nullable String held, @Nullable String events,
			@Nullable String attendances, @Nullable String audience, TrainingMode mode, TrainingCharge charge,
			@Nullable String changed, @Nullable String measuredHow) {

	}

}
