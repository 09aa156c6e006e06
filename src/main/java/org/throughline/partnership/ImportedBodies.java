package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Content of an import file: a partnership with its organisations, groups and
 * appointments. References are slugs; unknown dates are omitted.
 *
 * @param partnership the partnership with its names over time
 * @param organisations the organisations that take part
 * @param successions successions of organisations
 * @param roles roles of organisations in the partnership
 */
public record ImportedBodies(ImportedPartnership partnership, List<ImportedOrganisation> organisations,
		@Nullable List<ImportedSuccession> successions, @Nullable List<ImportedRole> roles,
		@Nullable List<ImportedGroup> groups, @Nullable List<ImportedAppointment> appointments) {

	/**
	 * A partnership.
	 *
	 * @param areas the council areas it serves
	 * @param names its names over time; their dates must not overlap
	 */
	public record ImportedPartnership(String slug, List<String> areas, List<ImportedPartnershipName> names) {

	}

	/**
	 * A name of a partnership; {@code form} is LSCB or SAFEGUARDING_PARTNERS,
	 * {@code alsoKnownAs} if it is used beside the main name.
	 */
	public record ImportedPartnershipName(@Size(max = 200) String name, @Size(max = 20) @Nullable String acronym,
			PartnershipForm form, @Size(max = 10_000) @Nullable String purpose, @Nullable LocalDate from,
			@Nullable LocalDate to, @Size(max = 2_000) @Nullable String note, @Nullable Boolean alsoKnownAs) {

		boolean isMain() {
			return this.alsoKnownAs == null || !this.alsoKnownAs;
		}

	}

	/** An organisation with its names over time. */
	public record ImportedOrganisation(String slug, OrganisationKind kind, List<ImportedName> names) {

	}

	/**
	 * A name of an organisation; {@code alsoKnownAs} if it is used beside the main name.
	 */
	public record ImportedName(@Size(max = 200) String name, @Size(max = 20) @Nullable String acronym,
			@Nullable LocalDate from, @Nullable LocalDate to, @Size(max = 2_000) @Nullable String note,
			@Nullable Boolean alsoKnownAs) {

		boolean isMain() {
			return this.alsoKnownAs == null || !this.alsoKnownAs;
		}

	}

	/**
	 * A succession of organisations; {@code confirmed} is false if it is only expected.
	 */
	public record ImportedSuccession(String predecessor, String successor, LocalDate on, Boolean sameFootprint,
			@Nullable Boolean confirmed, @Size(max = 2_000) @Nullable String note) {

		boolean isConfirmed() {
			return this.confirmed == null || this.confirmed;
		}

	}

	public record ImportedRole(String organisation, AgencyRoleKind role, @Nullable LocalDate from,
			@Nullable LocalDate to, @Size(max = 2_000) @Nullable String note) {

	}

	/**
	 * A group; {@code parent} and {@code host} are slugs of a group and an organisation.
	 */
	public record ImportedGroup(String slug, @JsonUnwrapped GroupDescription description, @Nullable String parent,
			@Nullable String host, @JsonUnwrapped Meetings meetings, @JsonUnwrapped GroupPeriod period,
			@Nullable List<ImportedMember> members, @Nullable GroupArrangement arrangement) {

		GroupContent toContent() {
			return new GroupContent(this.description.kind, this.description.name, this.description.acronym,
					this.description.remit, this.meetings.meetingsPerYear, this.meetings.meetingMode,
					new Validity(this.period.from, this.period.to, this.period.note),
					(this.arrangement != null) ? this.arrangement : GroupArrangement.NONE);
		}

	}

	/** The type, name and remit of a group. */
	public record GroupDescription(GroupKind kind, @Size(max = 200) String name,
			@Size(max = 20) @Nullable String acronym, @Size(max = 5_000) @Nullable String remit) {

	}

	/** The meetings of a group. */
	public record Meetings(@Nullable Integer meetingsPerYear, @Size(max = 200) @Nullable String meetingMode) {

	}

	/**
	 * The period in which a group exists; a check may still find it the wrong way round.
	 */
	public record GroupPeriod(@Nullable LocalDate from, @Nullable LocalDate to,
			@Size(max = 2_000) @Nullable String note) {

	}

	/**
	 * A member of a group: an organisation, or the members as written ({@code as}: a
	 * post, or "lay members").
	 */
	public record ImportedMember(@Nullable String organisation, @Size(max = 300) @Nullable String as,
			@Size(max = 300) @Nullable String representing, @Nullable LocalDate from, @Nullable LocalDate to) {

	}

	/** An appointment; the person may be unknown. */
	public record ImportedAppointment(@Size(max = 200) @Nullable String person, @Size(max = 200) String title,
			@Nullable String organisation, @Nullable String group, @Nullable LocalDate from, @Nullable LocalDate to,
			@Size(max = 1_000) @Nullable String endReason, @Size(max = 2_000) @Nullable String note) {

	}

}
