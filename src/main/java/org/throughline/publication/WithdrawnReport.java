package org.throughline.publication;

import java.time.LocalDate;
import java.util.List;

import org.throughline.platform.time.Dates;

/**
 * The public data of a report or paper that is withdrawn.
 *
 * @param address its former address
 * @param withdrawnReason why it is withdrawn
 * @param fingerprints the checksums of its editions' data, oldest first
 */
public record WithdrawnReport(String address, String title, String periodLabel, LocalDate withdrawnOn,
		String withdrawnReason, List<String> fingerprints) {

	/** Returns its title, with the period if the title does not contain it. */
	public String name() {
		return this.title.contains(this.periodLabel) ? this.title : this.title + ", " + this.periodLabel;
	}

	/** Returns whether it is a paper. */
	public boolean paper() {
		return this.address.contains("/papers/");
	}

	/** Returns when it was withdrawn, in words. */
	public String since() {
		return Dates.inWords(this.withdrawnOn);
	}

}
