package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The confirmed succession of one organisation by another.
 *
 * @param predecessorId the organisation that ended
 * @param successorId the organisation that took over
 * @param sameFootprint whether the successor works for the same area
 * @param effectiveOn the date of the succession
 */
public record OrganisationSuccession(UUID predecessorId, UUID successorId, boolean sameFootprint,
		LocalDate effectiveOn) {

}
