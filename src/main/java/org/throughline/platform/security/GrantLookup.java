package org.throughline.platform.security;

import java.util.List;
import java.util.UUID;

/**
 * Looks up the current grants of a user, so that a removed grant ends with the next
 * request.
 */
public interface GrantLookup {

	/** Returns the grants of an enabled user; empty for an unknown or disabled one. */
	List<Grant> grantsOf(UUID userId);

}
