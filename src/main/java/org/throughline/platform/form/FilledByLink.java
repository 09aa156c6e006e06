package org.throughline.platform.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the fields of a form that a link may fill in. All others are empty when the page
 * of the form is opened, so that a link of somebody else cannot prepare what is saved.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FilledByLink {

	/** Names of the fields, such as "links.register". */
	String[] value();

}
