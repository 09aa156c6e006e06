package org.throughline.action;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * An action or a recommendation that a letter is about.
 *
 * @param lastHeardOn when the agency was last heard on it before the letter
 */
@Embeddable
record LetterItem(@Nullable UUID actionId, @Nullable UUID recommendationId, @Nullable LocalDate lastHeardOn) {

	static LetterItem of(AwaitedResponse response) {
		var times = response.times();
		return new LetterItem(response.actionId(), response.recommendationId(),
				(times != null) ? times.lastHeardOn() : null);
	}

}
