package org.throughline.platform.persistence;

/**
 * A record that has a number within its partnership.
 */
public interface NumberedRecord extends ManagedRecord {

	/** Returns its number, which page addresses use. */
	int number();

}
