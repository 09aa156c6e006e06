package org.throughline.review;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the case that a review is about.
 *
 * @param childrenCount number of children
 * @param lookedAfter whether it is about the death of a looked-after child
 * @param careLeaver whether it is about the death of a care leaver up to 25
 * @param notifiedBy whether this or another area notified it
 * @param notifyingArea area that notified it
 * @param homeAreas where the children lived, if in another area; one on each line
 */
@Embeddable
public record CaseFacts(@Nullable Integer childrenCount, boolean lookedAfter, boolean careLeaver,
		@Enumerated(EnumType.STRING) @Nullable NotifiedBy notifiedBy, @Nullable String notifyingArea,
		@Nullable String homeAreas) {

	public static final CaseFacts NONE = new CaseFacts(null, false, false, null, null, null);

	public List<String> homeAreaList() {
		return (this.homeAreas != null) ? this.homeAreas.lines().toList() : List.of();
	}

	/** Returns the facts known when a review is added. */
	public static CaseFacts notified(@Nullable NotifiedBy by, @Nullable String area) {
		return new CaseFacts(null, false, false, by, area, null);
	}

}
