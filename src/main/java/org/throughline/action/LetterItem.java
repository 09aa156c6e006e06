package org.throughline.action;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * An action or a recommendation that a letter is about.
 *
 * @param awaitedSince the day from which the response was counted
 */
@Embeddable
record LetterItem(@Nullable UUID actionId, @Nullable UUID recommendationId, @Nullable LocalDate awaitedSince) {

	static LetterItem of(AwaitedResponse response) {
		var times = response.times();
		return new LetterItem(response.actionId(), response.recommendationId(),
				(times != null) ? times.awaitedSince() : null);
	}

}
