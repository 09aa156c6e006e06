package org.throughline.measure;

import java.time.LocalDate;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.NothingStated;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * The content of an evaluation of training.
 *
 * @param changed the impact in practice
 * @param measuredHow the method
 * @param on the date
 * @param precision the precision of the date
 */
@Embeddable
public record EvaluationContent(String changed, @Nullable String measuredHow,
		@Column(name = "evaluated_on") @Nullable LocalDate on,
		@Enumerated(EnumType.STRING) @Column(name = "date_precision") @Nullable DatePrecision precision) {

	private static final Pattern BOOKINGS = Pattern
		.compile("(?i)(?:very |too )?(?:low|few|poor|no|not enough|insufficient|good|high)(?: number of| numbers of)? "
				+ "(?:bookings?|attendance|attendees|numbers|take[- ]?up|uptake|turn-?out|places?)\\b.{0,40}"
				+ "|(?:course |event |session )?(?:was )?(?:cancelled|postponed|fully booked|full|over-?subscribed)\\b.{0,40}");

	/** Whether a text says what changed, and not that nothing is known. */
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
		return Dates.inWords(this.on, this.precision);
	}

}
