package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation with its names, predecessors, successors and roles in one partnership.
 *
 * @param organisation the organisation under its current name
 * @param names its names, latest first
 * @param roles its current and former roles
 * @param version version of the organisation and its names for optimistic locking
 */
public record OrganisationDetails(OrganisationSummary organisation, List<Name> names,
		List<RelatedOrganisation> predecessors, List<RelatedOrganisation> successors, List<DatedRole> roles,
		int version) {

	/** A name during a period, which may be used beside the main name. */
	public record Name(UUID id, String name, @Nullable String acronym, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String note, boolean alsoKnownAs) {

	}

	/** A predecessor or successor. */
	public record RelatedOrganisation(UUID id, String slug, String name, LocalDate on, boolean sameFootprint,
			boolean confirmed, @Nullable String note, int version) {

	}

	/** A role during a period, which ends with the organisation at the latest. */
	public record DatedRole(UUID id, AgencyRoleKind role, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String note, int version) {

	}

}
