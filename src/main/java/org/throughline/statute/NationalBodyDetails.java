package org.throughline.statute;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The national body that receives notifications, reviews and reports in a period.
 *
 * @param validTo last day, or {@code null} while it receives
 */
public record NationalBodyDetails(UUID id, NationalBodyContent content, @Nullable LocalDate validTo, int version) {

}
