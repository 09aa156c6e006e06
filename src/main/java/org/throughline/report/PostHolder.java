package org.throughline.report;

import java.util.UUID;

/**
 * The holder of a post of a safeguarding partner.
 *
 * @param id the appointment
 * @param organisationSlug slug of the safeguarding partner
 * @param organisation its name
 * @param name the person
 */
public record PostHolder(UUID id, String organisationSlug, String organisation, String name, String post) {

}
