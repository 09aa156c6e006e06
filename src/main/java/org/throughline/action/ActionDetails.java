package org.throughline.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An action with all that belongs to it, as far as the reader may see it.
 *
 * @param action itself
 * @param recommendations the linked recommendations
 * @param themes its themes
 * @param note the internal note; only for the business manager
 * @param updates the note of it, newest first
 * @param requests requests for new dates, newest first; not for the public
 * @param next what the reader may make of it now; empty for those who only read
 * @param actor by which actor the reader moves it; none for those who only read
 * @param mayVerify whether the reader may verify or return it
 * @param verifyRefusal message key of the reason why the reader, who manages, may not
 */
public record ActionDetails(ActionSummary action, List<RecommendationSummary> recommendations, List<ThemeTag> themes,
		@Nullable String note, List<UpdateDetails> updates, List<DueDateRequestDetails> requests,
		Set<ActionStatus> next, @Nullable ActionActor actor, boolean mayVerify, @Nullable String verifyRefusal) {

	/** The request for a new date that waits for an answer. */
	public Optional<DueDateRequestDetails> openRequest() {
		return this.requests.stream().filter((request) -> request.outcome() == null).findFirst();
	}

}
