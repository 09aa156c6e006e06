package org.throughline.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DateRange;
import org.throughline.platform.time.Dates;

/**
 * A request to one organisation, which has the name of the last day of the period.
 *
 * @param id its id
 * @param partnershipId who asks
 * @param partnershipSlug its slug
 * @param partnershipName its name on that day
 * @param number the request's number within the partnership
 * @param organisationId who is asked
 * @param organisationSlug its slug
 * @param organisationName its name
 * @param kind what for
 * @param periodLabel the label of the period
 * @param startsOn its first day
 * @param endsOn its last day
 * @param reportSlug the slug of the report that will use the return
 * @param subject the slug of the set of standards, for a self-assessment
 * @param wording the instructions
 * @param dueOn the due date
 * @param state the status
 * @param lastAt when its last event happened
 * @param reminders the number of reminders
 * @param begun whether there is a draft
 * @param version the version for optimistic locking
 */
public record DataRequestSummary(UUID id, UUID partnershipId, String partnershipSlug, String partnershipName,
		int number, UUID organisationId, String organisationSlug, String organisationName, ReturnKind kind,
		String periodLabel, LocalDate startsOn, LocalDate endsOn, @Nullable String reportSlug, @Nullable String subject,
		@Nullable String wording, LocalDate dueOn, RequestState state, @Nullable Instant lastAt, int reminders,
		boolean begun, int version) {

	/** "2024/25 (1 April 2024 to 31 March 2025)". */
	public String period() {
		return this.periodLabel + " (" + new DateRange(this.startsOn, this.endsOn).inWords() + ")";
	}

	/** "29 January 2027". */
	public String due() {
		return Dates.inWords(this.dueOn);
	}

	/** Returns the time of the last event in words. */
	public String last() {
		return (this.lastAt != null) ? Dates.moment(this.lastAt) : "";
	}

	/** Whether the due date has passed without a response. */
	public boolean overdue(LocalDate today) {
		return this.state.waiting() && this.dueOn.isBefore(today);
	}

	/** Returns the path of the form for the organisation. */
	public String myAddress() {
		return "/my/returns/" + this.partnershipSlug + "/" + this.number + "/" + this.kind.path();
	}

	/** Returns the path for the business manager. */
	public String managedAddress() {
		return "/manage/" + this.partnershipSlug + "/returns/" + this.number;
	}

}
