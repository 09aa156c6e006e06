package org.throughline.partnership;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The period during which a record is valid.
 *
 * @param from start date, if known
 * @param to end date, if it has ended
 * @param note public note on what is uncertain
 */
@Embeddable
public record Validity(@Column(name = "valid_from") @Nullable LocalDate from,
		@Column(name = "valid_to") @Nullable LocalDate to, @Nullable String note) {

	/** Nothing is known about the period. */
	public static final Validity UNKNOWN = new Validity(null, null, null);

	public Validity {
		Assert.isTrue(inOrder(from, to), "The last day must not lie before the first");
	}

	boolean overlaps(Validity other) {
		return overlap(this.from, this.to, other.from, other.to);
	}

	boolean includes(LocalDate day) {
		return overlap(this.from, this.to, day, day);
	}

	Validity until(LocalDate lastDay) {
		return new Validity(this.from, lastDay, this.note);
	}

	static boolean inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
		return from == null || to == null || !to.isBefore(from);
	}

	/** Returns whether a period ended before today. */
	public static boolean isOver(@Nullable LocalDate end, LocalDate today) {
		return end != null && end.isBefore(today);
	}

	/** Returns whether a record is current, in a word. */
	public static String state(@Nullable LocalDate end, LocalDate today) {
		return isOver(end, today) ? "Former" : "Current";
	}

	/** Returns the earlier of two days that may be unknown. */
	static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isBefore(one))) ? other : one;
	}

	static boolean overlap(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate otherFrom,
			@Nullable LocalDate otherTo) {
		return inOrder(from, otherTo) && inOrder(otherFrom, to);
	}

}
