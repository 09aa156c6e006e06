package org.throughline.platform.text;

/**
 * The kinds of text that may identify a child.
 */
public enum IdentifierKind {

	NHS_NUMBER, DATE_OF_BIRTH, POSTCODE, PHONE_NUMBER

}
