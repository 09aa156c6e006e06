package org.throughline.partnership;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A name of a partnership.
 *
 * @param acronym its abbreviation
 * @param form the legal form under this name
 * @param purpose its purpose (Markdown)
 * @param validity its period
 * @param alsoKnownAs whether it is used beside the main name
 */
public record PartnershipNameDetails(UUID id, String name, @Nullable String acronym, PartnershipForm form,
		@Nullable String purpose, Validity validity, boolean alsoKnownAs) {

}
