package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * New values for the name of a partnership.
 *
 * @param acronym its abbreviation
 * @param form the legal form under this name
 * @param purpose its purpose (Markdown)
 * @param validity its period
 * @param alsoKnownAs whether it is used beside the main name
 */
public record PartnershipNameEdit(String name, @Nullable String acronym, PartnershipForm form, @Nullable String purpose,
		Validity validity, boolean alsoKnownAs) {

	/** Creates a main name. */
	public PartnershipNameEdit(String name, @Nullable String acronym, PartnershipForm form, @Nullable String purpose,
			@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {
		this(name, acronym, form, purpose, new Validity(from, to, note), false);
	}

}
