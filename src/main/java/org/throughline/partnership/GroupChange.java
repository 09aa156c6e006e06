package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about a group.
 *
 * @param kind what sort of group
 * @param name in full
 * @param acronym its short form
 * @param parentSlug the group it reports to
 * @param hostSlug the organisation it sits in
 * @param remit what it is for
 * @param meetingsPerYear how often it meets
 * @param meetingMode how it meets, as written
 * @param from first day, if known
 * @param to last day, if it has ended
 * @param note what is uncertain
 */
public record GroupChange(GroupKind kind, String name, @Nullable String acronym, @Nullable String parentSlug,
		@Nullable String hostSlug, @Nullable String remit, @Nullable Integer meetingsPerYear,
		@Nullable String meetingMode, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {

}
