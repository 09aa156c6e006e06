package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * Where an action comes from.
 *
 * @param madeOn the day it was made
 * @param example whether it was made up, so that visitors can try an update
 */
@Embeddable
public record ActionOrigin(LocalDate madeOn, boolean example) {

}
