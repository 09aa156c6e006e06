package org.throughline.partnership;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The content of a group.
 *
 * @param acronym its abbreviation
 * @param meetingsPerYear number of meetings a year
 * @param meetingMode meeting format, as written
 * @param validity the period of its existence
 * @param arrangement how it is chaired and when it pauses
 */
@Embeddable
public record GroupContent(@Enumerated(EnumType.STRING) GroupKind kind, String name, @Nullable String acronym,
		@Nullable String remit, @Nullable Integer meetingsPerYear, @Nullable String meetingMode, Validity validity,
		GroupArrangement arrangement) {

	public GroupContent {
		Assert.hasText(name, "A group needs a name");
		Assert.isTrue(meetingsPerYear == null || (meetingsPerYear >= 1 && meetingsPerYear <= 366),
				"A group meets between 1 and 366 times a year");
		validity = (validity != null) ? validity : Validity.UNKNOWN;
		arrangement = (arrangement != null) ? arrangement : GroupArrangement.NONE;
	}

}
