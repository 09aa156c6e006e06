package org.throughline.report;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Role;
import org.throughline.platform.time.Dates;

/**
 * A comment on a draft, or an answer to one.
 *
 * @param number number within the report; never used again
 * @param threadId the comment that it answers, or {@code null}
 * @param wording its text; empty if it was removed
 * @param version version for the next edit
 */
public record CommentDetails(UUID id, int number, @Nullable UUID threadId, String wording, @JsonUnwrapped Author author,
		@JsonUnwrapped Moments moments, int version) {

	/**
	 * The author of a comment.
	 *
	 * @param writtenAs the role in which they read the draft
	 */
	public record Author(UUID writtenById, String writtenBy, Role writtenAs) {

	}

	/** The times at which a comment was written and changed. */
	public record Moments(Instant writtenAt, @Nullable Instant editedAt, @Nullable Instant removedAt) {

	}

	/** Returns when it was written, in words. */
	public String written() {
		return Dates.moment(this.moments.writtenAt);
	}

	/** Returns when it was last edited, in words; {@code null} if it was not. */
	public @Nullable String edited() {
		return (this.moments.editedAt != null) ? Dates.moment(this.moments.editedAt) : null;
	}

	/** Returns whether its words were taken back. */
	public boolean removed() {
		return this.moments.removedAt != null;
	}

}
