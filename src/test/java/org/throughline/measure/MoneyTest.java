package org.throughline.measure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

import org.throughline.SqlCounter;
import org.throughline.TestDatabase;
import org.throughline.report.ReportWorld;

/**
 * A test of money and training on the real database, with their pages.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, SqlCounter.class, ReportWorld.Setting.class })
public @interface MoneyTest {

}
