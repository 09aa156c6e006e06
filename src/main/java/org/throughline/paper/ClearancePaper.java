package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * The paper of a clearance.
 *
 * @param body the body that it is written for
 * @param meetsOn the day of the meeting, or {@code null} if it is not known
 */
public record ClearancePaper(UUID id, UUID partnershipId, String slug, int number, String title, String body,
		@Nullable LocalDate meetsOn, boolean keyDecision) {

	/** "Cabinet, 21 October 2025". */
	public String meeting() {
		return this.body + ((this.meetsOn != null) ? ", " + Dates.inWords(this.meetsOn) : "");
	}

	/** Returns the address of its page for business managers. */
	public String address() {
		return "/manage/" + this.slug + "/papers/" + this.number;
	}

}
