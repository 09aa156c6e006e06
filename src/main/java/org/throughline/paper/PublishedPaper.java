package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A paper that everyone can read, in its newest public edition.
 *
 * @param body the body that considers it, such as "Cabinet"
 * @param meetsOn the day of the meeting
 * @param edition the number of the edition
 * @param publicFrom the day from which it is public
 * @param changes what is new since the edition before
 * @param sha256 the checksum of its data
 */
public record PublishedPaper(UUID id, String slug, String title, String body, @Nullable LocalDate meetsOn, int edition,
		LocalDate publicFrom, String sha256) {

}
