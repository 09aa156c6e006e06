package org.throughline.action;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * A recommendation in a list.
 *
 * @param content its content, as far as the reader may see it
 * @param organisations the names of the organisations it is addressed to
 * @param linked numbers of records linked to it
 * @param responses the times of its addressees' responses; {@code null} if no response is
 * awaited, or the reader is outside
 */
public record RecommendationSummary(RecordIdentity identity, RecommendationOrigin source, RecommendationContent content,
		ResponseDetails response, OutcomeDetails outcome, @Nullable String organisations, Linked linked,
		@Nullable ResponseTimes responses) {

	/**
	 * Numbers of records linked to a recommendation.
	 *
	 * @param actionsVerified the number of its actions that are verified complete
	 * @param earlier the number of earlier recommendations that the reader may see
	 */
	public record Linked(int actions, int actionsVerified, int earlier) {

	}

	public UUID id() {
		return this.identity.id();
	}

	public String reference() {
		return this.identity.reference();
	}

	/** Returns the addressees: as written, else the names of the organisations. */
	public @Nullable String addressees() {
		return (this.content.target().addressees() != null) ? this.content.target().addressees() : this.organisations;
	}

	/**
	 * Returns the missing details without which it cannot be judged whether it was done.
	 */
	public Set<MissingDetail> missing() {
		return MissingDetail.of(this.content.target().successMeasure(), addressees(), this.content.target().dueOn());
	}

	/** Returns the recommendation in one line without Markdown. */
	public String inOneLine() {
		return Markdown.toText(this.content.wording());
	}

	/** Returns the beginning of the text, for headings and page titles. */
	public String title() {
		return Markdown.firstWords(this.content.wording());
	}

}
