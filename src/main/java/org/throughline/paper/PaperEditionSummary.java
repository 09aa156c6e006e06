package org.throughline.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;
import org.throughline.publication.EditionFileSummary;

/**
 * An edition of a paper.
 *
 * @param publicFrom the day from which everyone can read it
 * @param changes what is new since the edition before
 * @param superseded whether a newer edition is public
 */
public record PaperEditionSummary(int number, LocalDate publicFrom, @Nullable String changes, Seal seal,
		boolean superseded, List<EditionFileSummary> files) {

	/** "21 October 2025 at 14:05". */
	public String sealed() {
		return Dates.moment(this.seal.sealedAt);
	}

	/**
	 * The seal of an edition.
	 *
	 * @param sha256 the checksum of its data
	 * @param exempt whether a part of the paper is not in it
	 */
	public record Seal(Instant sealedAt, String sha256, boolean exempt) {

	}

}
