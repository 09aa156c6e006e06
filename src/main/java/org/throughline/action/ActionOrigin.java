package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * The source of an action.
 *
 * @param madeOn the day it was made
 * @param example whether it was made up, so that visitors can try an update
 */
@Embeddable
public record ActionOrigin(LocalDate madeOn, boolean example) {

}
