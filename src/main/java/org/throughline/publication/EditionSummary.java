package org.throughline.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * An edition of a report.
 *
 * @param origin how it was created
 * @param publishedOn the day of publication; unknown for some reports published earlier
 * @param changes what is new since the edition before
 * @param seal when it was sealed and the checksum of its data
 * @param state whether it is public, and whether there is a later one
 * @param files its files, without their contents
 */
public record EditionSummary(UUID id, int number, EditionOrigin origin, @Nullable LocalDate publishedOn,
		@Nullable String changes, Seal seal, EditionState state, List<EditionFileSummary> files) {

	/** Returns when it was sealed, in words. */
	public String sealed() {
		return Dates.moment(this.seal.at());
	}

	/** Returns whether there is a later edition. */
	public boolean superseded() {
		return this.state == EditionState.SUPERSEDED;
	}

	/** Returns whether it is an amendment or correction of the edition before. */
	public boolean change() {
		return this.origin == EditionOrigin.AMENDMENT || this.origin == EditionOrigin.CORRECTION;
	}

	public String sha256() {
		return this.seal.sha256();
	}

	/** The time of the seal, and the checksum of the data. */
	public record Seal(Instant at, String sha256) {

	}

}
