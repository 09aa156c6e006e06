package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about an organisation's role in a partnership.
 *
 * @param role what it is to the partnership
 * @param from first day, if known
 * @param to last day, if it has ended
 * @param note what is uncertain
 */
public record RoleChange(AgencyRoleKind role, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {

}
