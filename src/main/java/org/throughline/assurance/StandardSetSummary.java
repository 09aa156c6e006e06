package org.throughline.assurance;

import java.util.UUID;

/**
 * A set of standards in a list, with counts of its self-assessments.
 *
 * @param id its identifier
 * @param slug its slug
 * @param name its name
 * @param yearLabel the year it is for
 * @param kind the audit it belongs to
 * @param schemeName name of the rating scheme
 * @param standards the number of standards
 * @param requested how many organisations have a self-assessment
 * @param received how many of them are complete or partly complete
 * @param toConfirm how many have copied ratings that are not confirmed
 */
public record StandardSetSummary(UUID id, String slug, String name, String yearLabel, StandardSetKind kind,
		String schemeName, int standards, int requested, int received, int toConfirm) {

	/** Returns the name with the year. */
	public String title() {
		return this.name.contains(this.yearLabel) ? this.name : this.name + " " + this.yearLabel;
	}

	/** Returns the number of outstanding self-assessments. */
	public int outstanding() {
		return this.requested - this.received;
	}

}
