package org.throughline.action;

import java.time.LocalDate;

/**
 * The details of a letter that a person records as sent.
 */
public record SentLetter(LocalDate sentOn, String sentTo, LetterWay way) {

}
