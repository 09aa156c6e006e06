package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The record that a person sent a letter: date, recipient and way.
 *
 * @param sentBy the person who recorded it
 * @param cancellation why that record is a mistake, if it is
 */
@Embeddable
public record LetterDispatch(LocalDate sentOn, String sentTo, @Enumerated(EnumType.STRING) LetterWay way, String sentBy,
		@Nullable UUID sentById, Instant recordedAt, @Embedded @Nullable LetterCancellation cancellation) {

	LetterDispatch cancelled(LetterCancellation mistake) {
		return new LetterDispatch(this.sentOn, this.sentTo, this.way, this.sentBy, this.sentById, this.recordedAt,
				mistake);
	}

}
