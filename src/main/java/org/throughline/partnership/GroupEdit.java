package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * New values for a group.
 *
 * @param kind its type
 * @param name its name
 * @param acronym its abbreviation
 * @param parentSlug slug of the group it reports to
 * @param hostSlug slug of the host organisation
 * @param remit its remit
 * @param meetingsPerYear number of meetings a year
 * @param meetingMode meeting format, as written
 * @param from start date, if known
 * @param to end date, if it has ended
 * @param note public note on what is uncertain
 */
public record GroupEdit(GroupKind kind, String name, @Nullable String acronym, @Nullable String parentSlug,
		@Nullable String hostSlug, @Nullable String remit, @Nullable Integer meetingsPerYear,
		@Nullable String meetingMode, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {

}
