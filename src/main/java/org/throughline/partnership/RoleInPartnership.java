package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation is to a partnership from a day to a day.
 *
 * @param id identifies it
 * @param role what it is
 * @param organisationSlug the organisation
 * @param organisationName its name today
 * @param from first day, if known
 * @param to last day, if it has ended
 * @param note what is uncertain
 * @param version which state this is
 */
public record RoleInPartnership(UUID id, AgencyRoleKind role, String organisationSlug, String organisationName,
		@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note, int version) {

}
