package org.throughline.publication;

import java.util.UUID;

/**
 * A file of an edition.
 *
 * @param sealed whether it is not public yet
 * @param partnership slug of the partnership
 * @param report slug of the report
 * @param number number of the edition
 * @param form its form
 * @param sha256 the checksum of its content
 */
public record EditionFile(UUID editionId, UUID partnershipId, boolean sealed, String partnership, String report,
		int number, EditionForm form, String sha256) {

	/** Returns its file name: partnership, report and edition. */
	public String name() {
		return EditionFiles.name(this.partnership, this.report, this.number, this.form);
	}

}
