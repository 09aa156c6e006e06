package org.throughline.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import org.throughline.SqlCounter;
import org.throughline.TestDatabase;

/**
 * A test of the module's services on the real database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import({ TestDatabase.class, SqlCounter.class, ReportWorld.Setting.class })
@interface ReportServiceTest {

}
