package org.throughline.measure;

import java.util.UUID;

/**
 * A training activity under its title.
 *
 * @param id the identifier
 * @param number the number, used in page addresses
 * @param version the version
 * @param title the title
 */
public record TrainingSummary(UUID id, int number, int version, String title) {

}
