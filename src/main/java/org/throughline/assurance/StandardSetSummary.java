package org.throughline.assurance;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A set of standards in a list, with counts of its self-assessments.
 *
 * @param id its identifier
 * @param slug its slug
 * @param content its content
 * @param schemeName name of the rating scheme
 * @param standards the number of standards
 * @param requested how many organisations have a self-assessment
 * @param received how many of them are complete or partly complete
 * @param toConfirm how many have copied ratings that are not confirmed
 */
public record StandardSetSummary(UUID id, String slug, @JsonUnwrapped StandardSetContent content, String schemeName,
		int standards, int requested, int received, int toConfirm) {

	/** Returns the name with the year. */
	public String title() {
		return this.content.title();
	}

	public String yearLabel() {
		return this.content.yearLabel();
	}

	public StandardSetKind kind() {
		return this.content.kind();
	}

	/** Returns the number of outstanding self-assessments. */
	public int outstanding() {
		return this.requested - this.received;
	}

}
