package org.throughline.platform.persistence;

import java.util.UUID;

/**
 * A record of a partnership, as the pages show it on which business managers edit it.
 */
public interface ManagedRecord {

	UUID id();

	/** Returns the version that a change is made from. */
	int version();

	/** Returns its name. */
	String title();

}
