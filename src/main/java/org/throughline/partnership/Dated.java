package org.throughline.partnership;

import java.time.LocalDate;

import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Something that holds from a day to a day; a day not known, or not come, is left out.
 */
@MappedSuperclass
abstract class Dated {

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	protected Dated() {
	}

	protected Dated(@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
		holdFrom(validFrom, validTo);
	}

	void holdFrom(@Nullable LocalDate from, @Nullable LocalDate to) {
		Assert.isTrue(inOrder(from, to), "The last day must not lie before the first");
		this.validFrom = from;
		this.validTo = to;
	}

	void endOn(LocalDate lastDay) {
		holdFrom(this.validFrom, lastDay);
	}

	@Nullable LocalDate validFrom() {
		return this.validFrom;
	}

	@Nullable LocalDate validTo() {
		return this.validTo;
	}

	boolean holdsOn(LocalDate day) {
		return overlap(this.validFrom, this.validTo, day, day);
	}

	boolean sharesADayWith(@Nullable LocalDate from, @Nullable LocalDate to) {
		return overlap(this.validFrom, this.validTo, from, to);
	}

	static boolean inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
		return from == null || to == null || !to.isBefore(from);
	}

	static boolean overlap(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate otherFrom,
			@Nullable LocalDate otherTo) {
		return inOrder(from, otherTo) && inOrder(otherFrom, to);
	}

}
