package org.throughline.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;

import org.throughline.SqlCounter;
import org.throughline.TestDatabase;
import org.throughline.report.ReportWorld;

/**
 * A test of the module's services on the real database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@RecordApplicationEvents
@Import({ TestDatabase.class, SqlCounter.class, ReportWorld.Setting.class, ActionWorld.Setting.class })
@interface ActionServiceTest {

}
