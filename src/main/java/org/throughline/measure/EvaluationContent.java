package org.throughline.measure;

import java.util.regex.Pattern;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.NothingStated;
import org.throughline.platform.time.ApproximateDate;

/**
 * The content of an evaluation of training.
 *
 * @param changed the impact in practice
 * @param measuredHow the method
 * @param on the date
 */
@Embeddable
public record EvaluationContent(String changed, @Nullable String measuredHow,
		@AttributeOverride(name = "day", column = @Column(name = "evaluated_on")) @AttributeOverride(name = "precision",
				column = @Column(name = "date_precision")) @Nullable ApproximateDate on) {

	private static final Pattern BOOKINGS = Pattern
		.compile("(?i)(?:very |too )?(?:low|few|poor|no|not enough|insufficient|good|high)(?: number of| numbers of)? "
				+ "(?:bookings?|attendance|attendees|numbers|take[- ]?up|uptake|turn-?out|places?)\\b.{0,40}"
				+ "|(?:course |event |session )?(?:was )?(?:cancelled|postponed|fully booked|full|over-?subscribed)\\b.{0,40}");

	/** Returns whether a text states a change, and not that nothing is known. */
	public static boolean isImpact(String text) {
		return !NothingStated.in(text) && !isAboutBookings(text);
	}

	/** Whether a text is only about bookings or attendance. */
	public static boolean isAboutBookings(String text) {
		return BOOKINGS.matcher(text.strip()).matches();
	}

	/** Refuses an evaluation that states no change in practice. */
	EvaluationContent checked() {
		if (!isImpact(this.changed)) {
			throw new RuleViolation("changed", "training.changed.nothing");
		}
		return this;
	}

	/** Returns the date as precisely as it is known; empty if it is not. */
	public String when() {
		return ApproximateDate.words(this.on);
	}

}
