package org.throughline.action;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.Dates;

/**
 * An action in a list.
 *
 * @param content its content, as far as the reader may see it
 * @param organisation the organisation that owns it
 * @param origin when it was made, and whether it is an example
 * @param dates its due date and the day of its last update
 * @param progress its status and RAG rating
 * @param attention why it needs attention
 */
public record ActionSummary(RecordIdentity identity, ActionContent content, @Nullable PlanOfAction plan,
		@Nullable NamedReference organisation, ActionOrigin origin, ActionDates dates, ActionProgress progress,
		Set<Attention> attention) {

	public ActionSummary {
		attention = Set.copyOf(attention);
	}

	public UUID id() {
		return this.identity.id();
	}

	public String reference() {
		return this.identity.reference();
	}

	public ActionStatus status() {
		return this.progress.status();
	}

	/** Returns the id of the organisation that owns it, or {@code null}. */
	public @Nullable UUID ownerId() {
		return (this.organisation != null) ? this.organisation.id() : null;
	}

	/** Returns the owner's name, else the owner as named in the plan. */
	public @Nullable String owner() {
		return (this.organisation != null) ? this.organisation.name() : this.content.planWording().ownerAsWritten();
	}

	/**
	 * Returns the missing details without which it cannot be judged whether it was done.
	 */
	public Set<MissingDetail> missing() {
		return MissingDetail.of(this.content.successMeasure(), owner(), this.dates.dueOn());
	}

	/** Returns its grade in the plan, with the plan's definition. */
	public @Nullable String grade() {
		return scheme().graded(this.content.planWording().grade());
	}

	/** Returns the plan's grades and status words. */
	public ProgressScheme scheme() {
		return (this.plan != null) ? this.plan.scheme() : ProgressScheme.NONE;
	}

	/** Returns the plan's word for its status, or {@code null} if there is none. */
	public @Nullable String planWord() {
		return scheme().wordFor(status(), this.progress.statusWord());
	}

	/** Returns its status in the wording of the plan, or {@code null} if it has none. */
	public @Nullable String statusInPlan() {
		return scheme().inWords(status(), this.progress.statusWord());
	}

	/** Returns the action in one line without Markdown. */
	public String inOneLine() {
		return Markdown.toText(this.content.wording());
	}

	/** Returns the beginning of the text, for headings and page titles. */
	public String title() {
		return Markdown.firstWords(this.content.wording());
	}

	/** Returns the message key of the status label. */
	public String statusKey() {
		return status().labelKey(this.progress.reported());
	}

	/**
	 * Returns "Due 31 March 2026", the due date as written in the plan, or {@code null}.
	 */
	public @Nullable String due() {
		String asWritten = this.content.planWording().dueAsWritten();
		if (this.dates.dueOn() != null) {
			return "Due " + Dates.inWords(this.dates.dueOn());
		}
		return (asWritten != null) ? "Due: " + asWritten : null;
	}

	/**
	 * Returns "Due: 31 March 2026", the due date as written in the plan, or "No due
	 * date".
	 */
	public String dueLine() {
		String asWritten = this.content.planWording().dueAsWritten();
		return (this.dates.dueOn() != null) ? "Due: " + Dates.inWords(this.dates.dueOn())
				: (asWritten != null) ? "Due: " + asWritten : "No due date";
	}

	/** Returns the text after its status: " (on track), overdue, due soon". */
	public String besideStatus() {
		String planned = planWord();
		return ((planned != null) ? " (" + planned + ")" : "") + (overdue() ? ", overdue" : "")
				+ (dueSoon() ? ", due soon" : "") + (withoutUpdate() ? ", no update for 90 days" : "")
				+ (newDateRequested() ? ", new date requested" : "") + (monitored() ? ", still monitored" : "");
	}

	/** Returns its owner, its due date and its status in the plan, as far as known. */
	public List<String> facts() {
		String planned = planWord();
		return Stream.of(owner(), due(), (planned != null) ? "In the plan: " + planned : null)
			.filter(Objects::nonNull)
			.toList();
	}

	/** Whether it has a mark beside its status in public lists. */
	public boolean marked() {
		return overdue() || monitored() || this.origin.example()
				|| !this.content.visibility().summaryReadableByPublic();
	}

	/** Whether its due date has passed. */
	public boolean overdue() {
		return this.attention.contains(Attention.OVERDUE);
	}

	/** Whether it is due within {@link RagRule#DUE_SOON_DAYS} days. */
	public boolean dueSoon() {
		return this.attention.contains(Attention.DUE_SOON);
	}

	/** Whether there was no update for {@link RagRule#NO_UPDATE_DAYS} days. */
	public boolean withoutUpdate() {
		return this.attention.contains(Attention.NO_UPDATE);
	}

	/** Whether it is closed and still monitored. */
	public boolean monitored() {
		return this.attention.contains(Attention.MONITORED);
	}

	/** Whether a request for a new due date is open. */
	public boolean newDateRequested() {
		return this.attention.contains(Attention.NEW_DATE_REQUESTED);
	}

}
