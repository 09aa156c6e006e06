package org.throughline.statute;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * The confirmation of a rule by a person who has read its law or guidance.
 *
 * @param verified whether it is confirmed; otherwise pages show "To be confirmed locally"
 * @param verifiedBy who read it, or {@code null} if it came confirmed with Throughline
 * @param verifiedOn when
 */
@Embeddable
public record Confirmation(boolean verified, @Nullable String verifiedBy, @Nullable LocalDate verifiedOn) {

	/** Not confirmed. */
	public static final Confirmation NONE = new Confirmation(false, null, null);

	/** Whether it came confirmed with Throughline. */
	public boolean withRelease() {
		return this.verified && this.verifiedBy == null;
	}

	/** Refuses a day in the future. */
	void requireNotFuture(LocalDate today) {
		if (this.verifiedOn != null && this.verifiedOn.isAfter(today)) {
			throw new RuleViolation("verifiedOn", "confirmation.future");
		}
	}

}
