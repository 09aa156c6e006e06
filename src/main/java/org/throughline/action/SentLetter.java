package org.throughline.action;

import java.time.LocalDate;

/**
 * What a person says of a letter that they sent.
 */
public record SentLetter(LocalDate sentOn, String sentTo, LetterWay way) {

}
