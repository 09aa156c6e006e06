package org.throughline.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.time.Dates;

/**
 * A request to one addressee.
 *
 * @param number its number within the partnership
 * @param version the version for optimistic locking
 * @param partnership the partnership under its name on the last day of the period
 * @param addressee who is asked, under the name on that day
 * @param links the records it refers to
 * @param progress its state and what has happened since it was sent
 */
public record DataRequestSummary(UUID id, int number, int version,
		@EmbeddedColumnNaming("partnership_%s") NamedReference partnership,
		@EmbeddedColumnNaming("addressee_%s") Addressee addressee, RequestContent content, Links links,
		Progress progress) {

	/**
	 * The records that a request refers to.
	 *
	 * @param subject the set of standards, for a self-assessment
	 * @param reportSlug the report that will use the return, or {@code null} if there is
	 * none yet
	 */
	public record Links(@EmbeddedColumnNaming("subject_%s") ReturnPresenter.@Nullable Subject subject,
			@Nullable String reportSlug) {

	}

	/**
	 * The state of a request and what has happened since it was sent.
	 *
	 * @param lastAt when its last event happened
	 * @param reminders the number of reminders
	 * @param begun whether there is a draft
	 */
	public record Progress(RequestState state, @Nullable Instant lastAt, int reminders, boolean begun) {

	}

	/** Whether it is about this subject. */
	public boolean isAbout(UUID subjectId) {
		return this.links.subject() != null && this.links.subject().id().equals(subjectId);
	}

	/** "2024/25 (1 April 2024 to 31 March 2025)". */
	public String period() {
		return this.content.periodLabel() + " (" + Dates.period(this.content.startsOn(), this.content.endsOn()) + ")";
	}

	/** "29 January 2027". */
	public String due() {
		return Dates.inWords(this.content.dueOn());
	}

	/** Returns the time of the last event in words. */
	public String last() {
		return (this.progress.lastAt() != null) ? Dates.moment(this.progress.lastAt()) : "";
	}

	/** Whether the due date has passed without a response. */
	public boolean overdue(LocalDate today) {
		return this.progress.state().waiting() && this.content.dueOn().isBefore(today);
	}

	/** Returns the path of the form for the organisation. */
	public String myAddress() {
		return "/my/returns/" + this.partnership.slug() + "/" + this.number + "/" + this.content.kind().path();
	}

	/** Returns the path for the business manager. */
	public String managedAddress() {
		return "/manage/" + this.partnership.slug() + "/returns/" + this.number;
	}

}
