package org.throughline.measure;

import java.util.UUID;

/**
 * An organisation under its name on a date.
 *
 * @param name its name on that date
 */
public record NamedOrganisation(UUID id, String slug, String name) {

}
