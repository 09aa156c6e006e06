package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's role in a partnership during a period.
 *
 * @param id its identifier
 * @param role the role
 * @param organisationSlug slug of the organisation
 * @param organisationName its current name
 * @param from start date, if known
 * @param to end date, if it has ended
 * @param note public note on what is uncertain
 * @param version version for optimistic locking
 */
public record AgencyRoleDetails(UUID id, AgencyRoleKind role, String organisationSlug, String organisationName,
		@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note, int version) {

}
