package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A group as the business manager edits it.
 *
 * @param id identifies it
 * @param slug its name in addresses
 * @param group what is said of it
 * @param members who sits or sat in it
 * @param depth how many groups stand above it
 * @param version which state of the group and its members this is
 */
public record GroupDetails(UUID id, String slug, GroupChange group, List<Member> members, int depth, int version) {

	/** Who sits or sat in the group. */
	public record Member(UUID id, @Nullable String organisationSlug, @Nullable String organisationName,
			@Nullable String memberAs, @Nullable String representing, @Nullable LocalDate from,
			@Nullable LocalDate to) {

		/** The member in words. */
		public String words() {
			if (this.organisationName == null) {
				return (this.memberAs != null) ? this.memberAs : "";
			}
			return (this.memberAs != null) ? this.organisationName + ": " + this.memberAs : this.organisationName;
		}

	}

}
