package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * Why the record that a letter was sent is a mistake. The letter stays, and counts as
 * never sent.
 */
@Embeddable
public record LetterCancellation(LocalDate cancelledOn, String cancelledBy, String cancellationReason) {

}
