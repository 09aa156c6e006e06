package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * New values for an organisation's role.
 *
 * @param role the role
 * @param from start date, if known
 * @param to end date, if it has ended
 * @param note public note on what is uncertain
 */
public record AgencyRoleEdit(AgencyRoleKind role, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable String note) {

}
