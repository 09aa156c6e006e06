package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who works together, and how, as at a day, with every body under the name it had then.
 *
 * @param name what the partnership is called
 * @param acronym the short form
 * @param form what it is in law
 * @param purpose what it says it is for (Markdown)
 * @param agencies organisations by what they are to the partnership
 * @param groups boards and groups in the order of their tree
 * @param appointments posts and who holds them
 * @param changes what changed since the day asked for, in order
 */
public record GovernancePicture(String name, @Nullable String acronym, PartnershipForm form, @Nullable String purpose,
		List<AgencyInRole> agencies, List<GroupInForce> groups, List<AppointmentInForce> appointments,
		List<Change> changes) {

	/** What an organisation is to the partnership on the day. */
	public record AgencyInRole(AgencyRoleKind role, String slug, String name, @Nullable String acronym,
			OrganisationKind kind, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {

	}

	/**
	 * A group on the day.
	 *
	 * @param slug its name in addresses
	 * @param kind what sort of group
	 * @param name in full
	 * @param acronym its short form
	 * @param parentSlug the group it reports to, if that one is there on the day
	 * @param parentName that group's name
	 * @param hostName the organisation it sits in
	 * @param remit what it is for
	 * @param meetingsPerYear how often it meets
	 * @param meetingMode how it meets, as written
	 * @param from first day, if known
	 * @param to last day, if it has ended since
	 * @param note what is uncertain
	 * @param depth how many groups stand above it
	 * @param members who sits in it
	 */
	public record GroupInForce(String slug, GroupKind kind, String name, @Nullable String acronym,
			@Nullable String parentSlug, @Nullable String parentName, @Nullable String hostName, @Nullable String remit,
			@Nullable Integer meetingsPerYear, @Nullable String meetingMode, @Nullable LocalDate from,
			@Nullable LocalDate to, @Nullable String note, int depth, List<MemberInForce> members) {

	}

	/**
	 * Who sits in a group: an organisation under its name on the day, a post, or both.
	 */
	public record MemberInForce(@Nullable String organisationSlug, @Nullable String organisationName,
			@Nullable String memberAs, @Nullable String representing) {

	}

	/** A post on the day; without a person the source names the post only. */
	public record AppointmentInForce(@Nullable String personName, String roleTitle, @Nullable String organisationName,
			@Nullable String groupSlug, @Nullable String groupName, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String note) {

	}

	/**
	 * Something that changed.
	 *
	 * @param on the day: the first of what begins, the last of what ends
	 * @param kind what happened
	 * @param subject the body or post it happened to: the successor, the new name
	 * @param other the other side: the predecessor, the former name, the person in the
	 * post
	 * @param reason why, as far as it was said
	 * @param note what is uncertain
	 */
	public record Change(LocalDate on, ChangeKind kind, String subject, @Nullable String other, @Nullable String reason,
			@Nullable String note) {

	}

	/** What may change. */
	public enum ChangeKind {

		PARTNERSHIP_RENAMED, LEGAL_FORM_CHANGED, ORGANISATION_RENAMED, SUCCESSION, GROUP_BEGUN, GROUP_ENDED,
		APPOINTMENT_BEGUN, APPOINTMENT_ENDED

	}

}
