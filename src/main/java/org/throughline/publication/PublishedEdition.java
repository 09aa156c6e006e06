package org.throughline.publication;

import java.time.LocalDate;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a report or a paper that everyone can read, or could before it was
 * withdrawn.
 *
 * @param number number of the edition
 * @param publishedOn the day of publication, if known
 * @param changes what is new since the edition before
 * @param sha256 the checksum of its data
 * @param withdrawnOn the day on which the report was withdrawn, if it was
 * @param page the address at which people find it
 */
public record PublishedEdition(UUID id, @EmbeddedColumnNaming("report_%s") ReportAddress report, int number,
		@Nullable LocalDate publishedOn, @Nullable String changes, String sha256, @Nullable LocalDate withdrawnOn,
		String page) {

	/** Returns whether it is an edition of a paper. */
	public boolean paper() {
		return this.report.address.contains("/papers/");
	}

	/**
	 * The report or paper of an edition.
	 *
	 * @param title its title
	 * @param address its address
	 */
	public record ReportAddress(UUID id, String title, String address) {

	}

}
