package org.throughline.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DateRange;
import org.throughline.platform.time.Dates;

/**
 * A request to one organisation, under the name it had on the last day of the period.
 *
 * @param id identifies it
 * @param partnershipId who asks
 * @param partnershipSlug its name in addresses
 * @param partnershipName its name on that day
 * @param number the request's name in addresses
 * @param organisationId who is asked
 * @param organisationSlug its name in addresses
 * @param organisationName its name
 * @param kind what for
 * @param periodLabel how the period is called
 * @param startsOn its first day
 * @param endsOn its last day
 * @param reportSlug the report that will state the answer
 * @param subject the set of standards of a self-assessment
 * @param wording what is asked
 * @param dueOn by when
 * @param state how far it is
 * @param lastAt when something last happened to it
 * @param reminders how often the organisation was reminded
 * @param begun whether an answer is being written that is not sent
 * @param version counts changes
 */
public record DataRequestDetails(UUID id, UUID partnershipId, String partnershipSlug, String partnershipName,
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

	/** When something last happened, in words. */
	public String last() {
		return (this.lastAt != null) ? Dates.moment(this.lastAt) : "";
	}

	/** Whether the organisation should have answered by now. */
	public boolean overdue(LocalDate today) {
		return this.state.waiting() && this.dueOn.isBefore(today);
	}

	/** Where the organisation answers it. */
	public String myAddress() {
		return "/my/returns/" + this.partnershipSlug + "/" + this.number + "/" + this.kind.path();
	}

	/** Where the business manager finds it. */
	public String managedAddress() {
		return "/manage/" + this.partnershipSlug + "/returns/" + this.number;
	}

}
