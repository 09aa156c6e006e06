package org.throughline.statute;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Service;

import org.throughline.SqlCounter;
import org.throughline.TestDatabase;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.TestUsers;

/**
 * A test of this module's services on a real database with the rows of the statute, on 20
 * November 2026.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({ TestDatabase.class, SqlCounter.class, StatuteServiceTest.Slice.class })
@interface StatuteServiceTest {

	@TestConfiguration(proxyBeanMethods = false)
	@ComponentScan(useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Service.class))
	class Slice {

		@Bean
		Clock clock() {
			return Clock.fixed(LocalDate.of(2026, 11, 20).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
		}

		@Bean
		CurrentUser currentUser() {
			return TestUsers.currentUser();
		}

	}

}
