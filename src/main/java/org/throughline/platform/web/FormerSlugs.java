package org.throughline.platform.web;

import java.util.Set;

/**
 * The former slugs of one kind of record. A module whose slugs can change provides them,
 * so that old addresses lead to the new ones.
 */
public interface FormerSlugs {

	/** Returns the names of path variables and of filters that hold such slugs. */
	Set<String> names();

	/**
	 * Returns a statement that selects, for the former ones among {@code :slugs}, the
	 * slug and the current one.
	 */
	String formerSlugs();

}
