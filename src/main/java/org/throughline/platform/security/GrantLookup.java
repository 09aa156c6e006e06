package org.throughline.platform.security;

import java.util.List;
import java.util.UUID;

/**
 * Answers what a person holds now, so that a grant taken away ends at the next request.
 */
public interface GrantLookup {

	/** The grants of an enabled user; none for an unknown or disabled one. */
	List<HeldGrant> grantsOf(UUID userId);

}
