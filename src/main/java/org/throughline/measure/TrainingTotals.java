package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Quantity.Qualifier;

/**
 * Totals of training activities. Only exact numbers are added up: "over 150" has no
 * total. Programmes are left out, because their activities may be listed too.
 *
 * @param activities the number of activities
 * @param evaluated the number of activities with an evaluation
 * @param events the total of events, or {@code null} if they cannot be added up
 * @param attendances the total attendance, or {@code null} if it cannot be added up
 * @param notAdded whether numbers are stated that cannot be added up
 */
public record TrainingTotals(int activities, int evaluated, @Nullable String events, @Nullable String attendances,
		boolean notAdded) {

	/** Adds up exact numbers. */
	public static TrainingTotals of(List<TrainingDetails> activities) {
		var single = activities.stream().filter((one) -> one.content().kind() != TrainingKind.PROGRAMME).toList();
		var events = sum(single, (one) -> exact(attendance(one).events()));
		var attendances = sum(single, TrainingTotals::attendances);
		boolean stated = activities.stream().filter((one) -> attendance(one).events() != null).count() > 1
				|| activities.stream().filter((one) -> attendance(one).attendances() != null).count() > 1;
		return new TrainingTotals(activities.size(),
				(int) activities.stream().filter(TrainingDetails::evaluated).count(), events, attendances,
				stated && events == null && attendances == null);
	}

	private static TrainingAttendance attendance(TrainingDetails activity) {
		return activity.content().attendance();
	}

	private static @Nullable BigDecimal exact(@Nullable Quantity quantity) {
		return (quantity != null && quantity.qualifier() == Qualifier.EXACT) ? quantity.value() : null;
	}

	private static @Nullable BigDecimal attendances(TrainingDetails one) {
		var all = exact(attendance(one).attendances());
		if (all == null || !attendance(one).perEvent()) {
			return all;
		}
		var events = exact(attendance(one).events());
		return (events != null) ? all.multiply(events) : null;
	}

	private static @Nullable String sum(List<TrainingDetails> activities,
			Function<TrainingDetails, @Nullable BigDecimal> number) {
		var sum = BigDecimal.ZERO;
		for (var one : activities) {
			var stated = number.apply(one);
			if (stated == null) {
				return null;
			}
			sum = sum.add(stated);
		}
		return (activities.size() > 1) ? Quantity.plain(sum) : null;
	}

}
