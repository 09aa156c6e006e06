package org.throughline.paper;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a clearance, and its name in print.
 *
 * @param name such as "Finance"
 * @param section the key of the section that is cleared, or {@code null} for the whole
 * paper
 * @param printed what is printed, with the fields {officer}, {post} and {email}, or
 * {@code null} for nothing
 * @param withinText whether it ends the last paragraph of the section instead of standing
 * below it
 */
@Embeddable
public record ClearanceSubject(String key, String name, @Nullable String section, @Nullable String printed,
		boolean withinText) {

	ClearanceSubject printed(@Nullable String words) {
		return new ClearanceSubject(this.key, this.name, this.section, words, this.withinText);
	}

}
