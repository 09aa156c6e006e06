package org.throughline.publication;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An edition of a report that everyone can read, or could before it was withdrawn.
 *
 * @param title title of the report
 * @param address address of the report
 * @param number number of the edition
 * @param publishedOn the day of publication, if known
 * @param changes what is new since the edition before
 * @param sha256 the checksum of its data
 * @param withdrawnOn the day on which the report was withdrawn, if it was
 */
public record PublishedEdition(UUID id, UUID reportId, String title, String address, int number,
		@Nullable LocalDate publishedOn, @Nullable String changes, String sha256, @Nullable LocalDate withdrawnOn) {

	/** Returns the place of the edition on the page of its report's editions. */
	public String page() {
		return this.address + "/editions#edition-" + this.number;
	}

}
