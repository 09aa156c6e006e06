package org.throughline.browse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.SqlCounter;

/**
 * A test of the pages everyone reads, on the sample; what it adds is gone afterwards.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SampleTest
@Import({ SqlCounter.class, BrowseWorld.class })
@Transactional
@interface BrowseTest {

}
