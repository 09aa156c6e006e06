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
 * @param asked how many organisations are asked
 * @param answered how many of them have answered, if only in part
 * @param toConfirm how many hold ratings copied and not confirmed
 */
public record StandardSetSummary(UUID id, String slug, String name, String yearLabel, StandardSetKind kind,
		String schemeName, int standards, int asked, int answered, int toConfirm) {

	/** Its name, with the year where the name does not say it. */
	public String title() {
		return this.name.contains(this.yearLabel) ? this.name : this.name + " " + this.yearLabel;
	}

	/** How many have not answered. */
	public int silent() {
		return this.asked - this.answered;
	}

}
