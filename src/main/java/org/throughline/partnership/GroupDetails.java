package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.ManagedRecord;

/**
 * A group for editing.
 *
 * @param group its editable values
 * @param members its current and former members
 * @param version version of the group and its members for optimistic locking
 */
public record GroupDetails(UUID id, String slug, GroupEdit group, List<Member> members,
		int version) implements ManagedRecord {

	@Override
	public String title() {
		return this.group.content().name();
	}

	/** A current or former member of the group. */
	public record Member(UUID id, @Nullable String organisationSlug, @Nullable String organisationName,
			@Nullable String memberAs, @Nullable String representing, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable LocalDate organisationEnd) {

		/** Returns the end date, which is that of the organisation at the latest. */
		public @Nullable LocalDate ends() {
			return Validity.earlier(this.to, this.organisationEnd);
		}

		/** Returns the member as text. */
		public String words() {
			if (this.organisationName == null) {
				return (this.memberAs != null) ? this.memberAs : "";
			}
			return (this.memberAs != null) ? this.organisationName + ": " + this.memberAs : this.organisationName;
		}

	}

}
