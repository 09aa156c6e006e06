package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * The reason why a letter is cancelled that was recorded as sent by mistake. The letter
 * is kept but counts as never sent.
 */
@Embeddable
public record LetterCancellation(LocalDate cancelledOn, String cancelledBy, String cancellationReason) {

}
