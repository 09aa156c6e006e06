package org.throughline.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Slug;
import org.throughline.platform.time.Dates;

/**
 * A recipient of a published report, with the record of the copy sent.
 *
 * @param recipient its name on the day of publication
 * @param sent the record; {@code null} if there is none
 * @param lateDays by how many days it was or is late; 0 or less if it is not, and for a
 * report that was published before it came into this system
 */
public record DispatchLine(Report report, String recipient, Duty duty, @Nullable Sent sent, long lateDays) {

	static DispatchLine of(Report report, String recipient, Duty duty, @Nullable Sent sent, LocalDate today) {
		if (sent != null && !sent.needed()) {
			return new DispatchLine(report, recipient, duty, sent, 0);
		}
		var day = (sent != null) ? sent.content().sentOn() : today;
		return new DispatchLine(report, recipient, duty, sent,
				report.earlier() ? 0 : ChronoUnit.DAYS.between(duty.dueOn(), day));
	}

	/** Returns the last part of its address. */
	public String slug() {
		return Slug.of(this.recipient);
	}

	/** Returns whether it is still to be sent. */
	public boolean open() {
		return this.sent == null && !this.report.earlier();
	}

	/** Returns "3 days late" or "3 days overdue"; empty if it is neither. */
	public String delay() {
		return (this.lateDays <= 0) ? "" : ((this.lateDays == 1) ? "1 day" : this.lateDays + " days")
				+ ((this.sent != null) ? " late" : " overdue");
	}

	/**
	 * A published report.
	 *
	 * @param regimeKey its guidance
	 * @param publishedOn the day of its first edition
	 * @param earlier whether it was published before it was entered here, so that its
	 * dispatch is unknown
	 */
	public record Report(UUID id, UUID partnershipId, String slug, String title, @Nullable String regimeKey,
			LocalDate publishedOn, boolean earlier) {

	}

	/**
	 * The due date of a copy and its source.
	 *
	 * @param verified whether somebody confirmed the source
	 * @param own whether the recipient is the partnership's own
	 */
	public record Duty(LocalDate dueOn, String source, boolean verified, boolean own) {

	}

	/**
	 * A record that was removed because it was a mistake.
	 *
	 * @param reason why
	 */
	public record Removed(String recipient, LocalDate sentOn, DispatchWay way, String reason, String removedBy,
			Instant removedAt) {

	}

	/**
	 * The record.
	 *
	 * @param fileName the name of the proof, or {@code null}
	 */
	public record Sent(UUID id, DispatchContent content, @Nullable String fileName, String recordedBy, int version) {

		/** Returns whether a copy was sent, and not found to be without need. */
		public boolean needed() {
			return this.content.way() != DispatchWay.NOT_NEEDED;
		}

		/** Returns the day in words. */
		public String on() {
			return Dates.inWords(this.content.sentOn());
		}

	}

}
