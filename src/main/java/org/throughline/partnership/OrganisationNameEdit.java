package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * New values for the name of an organisation.
 *
 * @param acronym its abbreviation
 * @param validity its period
 * @param alsoKnownAs whether it is used beside the main name
 */
public record OrganisationNameEdit(String name, @Nullable String acronym, Validity validity, boolean alsoKnownAs) {

	/** Creates a main name. */
	public OrganisationNameEdit(String name, @Nullable String acronym, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String note) {
		this(name, acronym, new Validity(from, to, note), false);
	}

}
