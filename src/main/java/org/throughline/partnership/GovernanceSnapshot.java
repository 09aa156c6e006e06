package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Governance arrangements on a date, with the names of that date.
 *
 * @param called the partnership's name
 * @param agencies organisations by role
 * @param groups groups in tree order
 * @param changes changes since the given date, in order
 * @param expected successions that are expected but not confirmed, in order
 */
public record GovernanceSnapshot(Called called, List<AgencyInRole> agencies, List<GroupInForce> groups,
		List<AppointmentInForce> appointments, List<Change> changes, List<Change> expected) {

	private static String text(String before, @Nullable String text, String after) {
		return (text != null) ? before + text + after : "";
	}

	/** The partnership's name on the date, with its legal form and purpose. */
	public record Called(String name, @Nullable String acronym, @Nullable String otherNames, PartnershipForm form,
			@Nullable String purpose) {

	}

	/** An organisation's role on the date; other names are those also in use. */
	public record AgencyInRole(AgencyRoleKind role, String slug, String name, @Nullable String acronym,
			@Nullable String otherNames, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {

		/** Returns all its names: "Oxford Health (OHFT), also known as …". */
		public String inWords() {
			return this.name + text(" (", this.acronym, ")") + text(", also known as ", this.otherNames, "");
		}

	}

	/**
	 * A group on the date.
	 *
	 * @param parentSlug slug of the group it reports to, if that group exists on the date
	 * @param parentName that group's name
	 * @param hostName the host organisation
	 * @param chairs turns of a rotating chair; future ones only if the date is not past
	 */
	public record GroupInForce(String slug, GroupContent content, @Nullable String parentSlug,
			@Nullable String parentName, @Nullable String hostName, List<MemberInForce> members,
			List<AppointmentInForce> chairs) {

		/** Returns where it belongs and how it meets: " · reports to the executive". */
		public String inContext() {
			Integer meetings = this.content.meetingsPerYear();
			return text(" · reports to ", this.parentName, "") + text(" · hosted by ", this.hostName, "")
					+ ((meetings != null) ? " · meets " + meetings + " times a year" : "")
					+ text(" · ", this.content.meetingMode(), "");
		}

	}

	/**
	 * A member of a group: an organisation, a post, or both.
	 */
	public record MemberInForce(@Nullable String organisationSlug, @Nullable String organisationName,
			@Nullable String memberAs, @Nullable String representing) {

		/** Returns the member: "Police – chair, representing the region". */
		public String inWords() {
			return text("", this.organisationName, "")
					+ text((this.organisationName != null) ? " – " : "", this.memberAs, "")
					+ text(", representing ", this.representing, "");
		}

	}

	/** An appointment on the date; the person may be unknown. */
	public record AppointmentInForce(@Nullable String personName, String roleTitle, @Nullable String organisationName,
			@Nullable String groupSlug, @Nullable String groupName, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String note) {

		/** Returns what follows the post: ", county council, executive". */
		public String inContext() {
			return text(", ", this.organisationName, "") + text(", ", this.groupName, "");
		}

		boolean inForceOn(LocalDate day) {
			return Validity.overlap(this.from, this.to, day, day);
		}

	}

	/**
	 * A change of the arrangements.
	 *
	 * @param on its date: the start date of what begins, the end date of what ends
	 * @param subject what changed: the organisation, post, successor or new name
	 * @param other the predecessor, former name, person or {@link AgencyRoleKind role}
	 * @param reason the reason, if stated
	 * @param note public note on what is uncertain
	 */
	public record Change(LocalDate on, ChangeKind kind, String subject, @Nullable String other, @Nullable String reason,
			@Nullable String note) {

		/** Whether an organisation's role began or ended. */
		public boolean ofRole() {
			return this.kind == ChangeKind.ROLE_BEGUN || this.kind == ChangeKind.ROLE_ENDED;
		}

		/** Whether it is expected and not confirmed. */
		boolean isExpected() {
			return this.kind == ChangeKind.SUCCESSION_EXPECTED;
		}

	}

	public enum ChangeKind {

		PARTNERSHIP_RENAMED, LEGAL_FORM_CHANGED, ORGANISATION_RENAMED, SUCCESSION, GROUP_BEGUN, GROUP_ENDED,
		GROUP_PAUSED, GROUP_PAUSE_ENDED, APPOINTMENT_BEGUN, APPOINTMENT_ENDED, ROLE_BEGUN, ROLE_ENDED,
		SUCCESSION_EXPECTED

	}

}
