package org.throughline.platform.web;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The former slugs of one kind of record. A module whose slugs can change provides them,
 * so that old addresses lead to the new ones.
 */
public interface FormerSlugs {

	/** Returns the names of path variables and of filters that hold such slugs. */
	Set<String> names();

	/** Returns the current slug for each of these that is a former one. */
	Map<String, String> current(Collection<String> slugs);

}
