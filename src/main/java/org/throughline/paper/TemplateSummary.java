package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A template in a list.
 *
 * @param partnershipId the partnership whose own it is, or {@code null} if it came with
 * the application
 */
public record TemplateSummary(UUID id, @Nullable UUID partnershipId, String slug, String name, @Nullable String council,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable LocalDate retiredOn) {

	/** Returns whether it belongs to the partnership, which can change it. */
	public boolean own() {
		return this.partnershipId != null;
	}

	/** Returns whether papers for a meeting on a day use it. */
	public boolean inForce(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

	/** Returns whether new papers cannot use it. */
	public boolean retired() {
		return this.retiredOn != null;
	}

}
