package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that a form may offer.
 *
 * @param name its name on the date
 * @param member whether it takes or took part in the partnership
 * @param firstDay the first day of its existence, if known
 * @param lastDay its last day; {@code null} while it exists
 * @param lastRole the last day of its last role, membership or post in the partnership;
 * {@code null} if one goes on
 */
record OfferedOrganisation(String slug, String name, boolean member, @Nullable LocalDate firstDay,
		@Nullable LocalDate lastDay, @Nullable LocalDate lastRole) {

	boolean existsOn(LocalDate day) {
		return !begins(day) && !ended(day);
	}

	boolean begins(LocalDate day) {
		return this.firstDay != null && this.firstDay.isAfter(day);
	}

	boolean ended(LocalDate day) {
		return this.lastDay != null && this.lastDay.isBefore(day);
	}

	boolean withoutRole(LocalDate day) {
		return this.lastRole != null && this.lastRole.isBefore(day);
	}

}
