package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation with its names over time, who came before and after it, and what it is
 * to one partnership.
 *
 * @param organisation under today's name
 * @param names the latest first
 * @param predecessors whom it took over from
 * @param successors who took over from it
 * @param roles what it is to the partnership, now and before
 * @param version which state of the organisation and its names this is
 */
public record OrganisationDetails(OrganisationSummary organisation, List<Name> names, List<Kin> predecessors,
		List<Kin> successors, List<RoleHeld> roles, int version) {

	/** One name over time. */
	public record Name(UUID id, String name, @Nullable String acronym, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String note) {

	}

	/** The other organisation of a succession. */
	public record Kin(String slug, String name, LocalDate on, boolean sameFootprint, @Nullable String note) {

	}

	/** What it is to the partnership from a day to a day. */
	public record RoleHeld(UUID id, AgencyRoleKind role, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String note, int version) {

	}

}
