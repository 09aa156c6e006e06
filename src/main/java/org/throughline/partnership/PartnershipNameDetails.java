package org.throughline.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

	static PartnershipNameDetails of(ResultSet row) throws SQLException {
		return new PartnershipNameDetails(row.getObject("id", UUID.class), row.getString("name"),
				row.getString("acronym"), PartnershipForm.valueOf(row.getString("form")), row.getString("purpose"),
				new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
						row.getString("note")),
				row.getBoolean("also_known_as"));
	}

}
