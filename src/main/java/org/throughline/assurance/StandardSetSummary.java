package org.throughline.assurance;

import java.util.UUID;

/**
 * A set of standards in a list, with how far organisations have answered it.
 *
 * @param id which it is
 * @param slug its name in addresses
 * @param name how it is called
 * @param yearLabel the year it is for
 * @param kind which audit it belongs to
 * @param schemeName how the standards are rated
 * @param standards how many standards it has
 * @param requested how many organisations have a self-assessment
 * @param received how many of them are complete or partly complete
 * @param toConfirm how many have copied ratings that are not confirmed
 */
public record StandardSetSummary(UUID id, String slug, String name, String yearLabel, StandardSetKind kind,
		String schemeName, int standards, int requested, int received, int toConfirm) {

	/** Its name, with the year where the name does not say it. */
	public String title() {
		return this.name.contains(this.yearLabel) ? this.name : this.name + " " + this.yearLabel;
	}

	/** How many are outstanding. */
	public int outstanding() {
		return this.requested - this.received;
	}

}
