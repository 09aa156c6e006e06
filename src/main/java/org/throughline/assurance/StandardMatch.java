package org.throughline.assurance;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * A standard of the previous set that matches a standard.
 *
 * @param earlierSetId the previous set
 * @param earlierNumber number of the standard in the previous set
 */
@Embeddable
record StandardMatch(int number, UUID earlierSetId, int earlierNumber) {

}
