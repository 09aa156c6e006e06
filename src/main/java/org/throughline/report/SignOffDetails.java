package org.throughline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A safeguarding partner's signature.
 *
 * @param name who signed
 * @param post the post, if it is known
 * @param recordedBy who recorded it; the person who signed, unless it was on paper
 * @param proof name of the file that proves it
 * @param reopened whether it no longer holds
 */
public record SignOffDetails(UUID id, UUID organisationId, String name, @Nullable String post, LocalDate signedOn,
		String recordedBy, @Nullable String proof, Reopened reopened) {

	/** Returns "Ann Example, Director, on 1 July 2026". */
	public String inWords() {
		return this.name + ((this.post != null) ? ", " + this.post : "") + ", on " + Dates.inWords(this.signedOn);
	}

	/**
	 * The end of a signature's validity, if it is no longer valid.
	 *
	 * @param at when it was found that something had changed, or it was withdrawn;
	 * {@code null} if it holds
	 * @param changed what changed, one part a line
	 * @param withdrawnBy who withdrew a signature on paper that was recorded by mistake
	 * @param reason why; for business managers
	 */
	public record Reopened(@Nullable Instant at, @Nullable String changed, @Nullable String withdrawnBy,
			@Nullable String reason) {

		/** Returns the parts that changed. */
		public List<String> parts() {
			return (this.changed != null) ? this.changed.lines().toList() : List.of();
		}

		/** Returns when it was found, in words. */
		public String found() {
			return (this.at != null) ? Dates.moment(this.at) : "";
		}

	}

	/** Returns whether it was recorded by mistake, and withdrawn. */
	public boolean withdrawn() {
		return this.reopened.withdrawnBy != null;
	}

	/** Returns whether everything is as it was signed. */
	public boolean holds() {
		return this.reopened.at == null;
	}

}
