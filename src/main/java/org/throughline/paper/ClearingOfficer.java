package org.throughline.paper;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * An officer who clears a paper, with the post at that time.
 */
@Embeddable
public record ClearingOfficer(String officer, String post, @Nullable String email) {

	/** "Lewis Gosling, Finance Business Partner". */
	public String inWords() {
		return this.officer + ", " + this.post;
	}

}
