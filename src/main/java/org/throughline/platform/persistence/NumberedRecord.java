package org.throughline.platform.persistence;

import java.util.UUID;

/**
 * A record that has a number within its partnership, as its pages show it.
 */
public interface NumberedRecord {

	UUID id();

	/** Returns its number, which page addresses use. */
	int number();

	/** Returns the version that a change is made from. */
	int version();

	/** Returns its name. */
	String title();

}
