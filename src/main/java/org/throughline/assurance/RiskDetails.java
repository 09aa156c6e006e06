package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * A risk.
 *
 * @param id which it is
 * @param number its number in the partnership
 * @param title what it is called
 * @param registerNumber the register it stands in
 * @param registerName that register's name
 * @param reportSlug the report that states it
 * @param wording what the risk is (Markdown)
 * @param cause what drives it (Markdown)
 * @param response what is done about it (Markdown)
 * @param priorityReference the priority it belongs to, as written
 * @param grade how grave it is, in the register's own words or score
 * @param ownerSlug the organisation that answers for it
 * @param ownerName its name
 * @param ownerAsWritten who answers for it, as written
 * @param reviewOn the day by which it is looked at again
 * @param reviewOverdue whether that day is past, and it is still open
 * @param closedOn since when it is no risk any more
 * @param closedReason why
 * @param themes its themes
 * @param note the editor's remark; none for the public
 * @param version counts changes
 */
public record RiskDetails(UUID id, int number, String title, @Nullable Integer registerNumber,
		@Nullable String registerName, @Nullable String reportSlug, @Nullable String wording, @Nullable String cause,
		@Nullable String response, @Nullable String priorityReference, @Nullable String grade,
		@Nullable String ownerSlug, @Nullable String ownerName, @Nullable String ownerAsWritten,
		@Nullable LocalDate reviewOn, boolean reviewOverdue, @Nullable LocalDate closedOn,
		@Nullable String closedReason, List<Named> themes, @Nullable String note, int version) {

	/** Who answers for it: as written, else the organisation. */
	public @Nullable String owner() {
		return (this.ownerAsWritten != null) ? this.ownerAsWritten : this.ownerName;
	}

	/** What the risk is, ready for the page. */
	public String wordingHtml() {
		return Markdown.toHtml(this.wording);
	}

	/** What drives it, ready for the page. */
	public String causeHtml() {
		return Markdown.toHtml(this.cause);
	}

	/** What is done about it, ready for the page. */
	public String responseHtml() {
		return Markdown.toHtml(this.response);
	}

	/**
	 * As it is told to everyone: without the editor's remark, and without a register that
	 * the same report does not state.
	 */
	RiskDetails published(boolean registerStated) {
		return new RiskDetails(this.id, this.number, this.title, registerStated ? this.registerNumber : null,
				registerStated ? this.registerName : null, this.reportSlug, this.wording, this.cause, this.response,
				this.priorityReference, this.grade, this.ownerSlug, this.ownerName, this.ownerAsWritten, this.reviewOn,
				this.reviewOverdue, this.closedOn, this.closedReason, this.themes, null, this.version);
	}

}
