package org.throughline.browse.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks controllers, or handlers of one, whose pages have the side navigation of a
 * partnership.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@interface SideNavigation {

	/** The last part of the address of their entry; empty for the overview. */
	String value();

}
