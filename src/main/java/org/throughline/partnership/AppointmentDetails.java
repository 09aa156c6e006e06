package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A post and who holds or held it, as the business manager edits it.
 *
 * @param id identifies it
 * @param personName who; empty where the source names the post only
 * @param roleTitle the post as written
 * @param organisationSlug the organisation the person comes from
 * @param organisationName that organisation's name today
 * @param groupSlug the group the post belongs to
 * @param groupName that group's name
 * @param from first day, if known
 * @param to last day, if it has ended
 * @param endReason why it ended
 * @param note what is uncertain
 * @param version which state this is
 */
public record AppointmentDetails(UUID id, @Nullable String personName, String roleTitle,
		@Nullable String organisationSlug, @Nullable String organisationName, @Nullable String groupSlug,
		@Nullable String groupName, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String endReason,
		@Nullable String note, int version) {

	/** What a person says about it. */
	public AppointmentChange toChange() {
		return new AppointmentChange(this.personName, this.roleTitle, this.organisationSlug, this.groupSlug, this.from,
				this.to, this.endReason, this.note);
	}

}
