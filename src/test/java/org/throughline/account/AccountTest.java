package org.throughline.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.throughline.ApplicationTest;
import org.throughline.ClockAt;

/**
 * An {@link ApplicationTest} of signed-in people on 2 March 2026, at nine in the morning.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ApplicationTest
@ClockAt("2026-03-02T09:00:00Z")
public @interface AccountTest {

}
