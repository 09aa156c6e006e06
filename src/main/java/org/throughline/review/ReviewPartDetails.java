package org.throughline.review;

import java.util.UUID;

/**
 * A part of a review that has a number within it.
 */
public interface ReviewPartDetails {

	UUID id();

	/** Returns its number within the review, which page addresses use. */
	int number();

	/** Returns the version that a change is made from. */
	int version();

}
