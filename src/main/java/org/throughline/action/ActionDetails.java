package org.throughline.action;

import java.util.List;
import java.util.Optional;

import org.throughline.platform.persistence.NamedReference;

/**
 * An action with all that belongs to it, as far as the reader may see it.
 *
 * @param recommendations the linked recommendations
 * @param updates its updates, newest first
 * @param requests requests for new due dates, newest first; not for the public
 * @param letters letters sent about it, the last first; not for the public
 * @param allowed what the reader may change
 */
public record ActionDetails(ActionSummary action, List<RecommendationSummary> recommendations,
		List<NamedReference> themes, List<UpdateDetails> updates, List<DueDateRequestDetails> requests,
		List<LetterSummary> letters, AllowedChanges allowed) {

	/**
	 * Returns what distinguishes the newest update, or an empty text if there is none.
	 */
	public String newestUpdate() {
		return this.updates.isEmpty() ? "" : this.updates.get(0).id().toString();
	}

	/** The request for a new due date that waits for a decision. */
	public Optional<DueDateRequestDetails> openRequest() {
		return this.requests.stream().filter((request) -> request.decision() == null).findFirst();
	}

}
