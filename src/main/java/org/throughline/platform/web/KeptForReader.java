package org.throughline.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks pages that are kept for the person who reads them until something changes. Such a
 * page shows what everyone may read, what is the person's own, and data of the
 * partnerships in its address and in the person's grants; it depends on the day but not
 * on the hour, and reading it changes nothing.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface KeptForReader {

}
