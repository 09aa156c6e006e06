package org.throughline.action;

/**
 * The ways in which a person sends a letter.
 */
public enum LetterWay {

	EMAIL, POST, HAND, MEETING

}
