package org.throughline.partnership;

import java.time.LocalDate;

import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Base class of entities that are valid during a period. Both dates may be unknown.
 */
@MappedSuperclass
abstract class DatedEntity {

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	protected DatedEntity() {
	}

	protected DatedEntity(@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
		validDuring(validFrom, validTo);
	}

	void validDuring(@Nullable LocalDate from, @Nullable LocalDate to) {
		Assert.isTrue(inOrder(from, to), "The last day must not lie before the first");
		this.validFrom = from;
		this.validTo = to;
	}

	void endOn(LocalDate lastDay) {
		validDuring(this.validFrom, lastDay);
	}

	@Nullable LocalDate validFrom() {
		return this.validFrom;
	}

	@Nullable LocalDate validTo() {
		return this.validTo;
	}

	boolean validOn(LocalDate day) {
		return overlap(this.validFrom, this.validTo, day, day);
	}

	boolean overlaps(@Nullable LocalDate from, @Nullable LocalDate to) {
		return overlap(this.validFrom, this.validTo, from, to);
	}

	static boolean inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
		return from == null || to == null || !to.isBefore(from);
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
