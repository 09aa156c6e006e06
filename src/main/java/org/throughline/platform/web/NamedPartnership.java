package org.throughline.platform.web;

/**
 * A partnership in the model of a page, under the name {@code partnership}. The layout
 * shows its name on all its pages.
 */
public interface NamedPartnership {

	/** Returns the part of addresses that names it. */
	String slug();

	/** Returns its name on the day that the page shows. */
	String name();

}
