package org.throughline.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The values with which a manager publishes a draft.
 *
 * @param version the version of the report that the manager saw
 * @param on day of publication
 * @param earlyConfirmed whether it may be before the period ends or the document date
 * @param changes what is new since it was published before
 * @param override why it is published without its sign-off, for everyone
 * @param shown the checksum of what the manager was shown; {@code null} to publish the
 * draft as it is
 */
public record PublicationOrder(int version, LocalDate on, boolean earlyConfirmed, @Nullable String changes,
		@Nullable String override, @Nullable String shown) {

}
