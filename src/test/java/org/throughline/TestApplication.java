package org.throughline;

import java.util.Map;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import org.throughline.transfer.sample.SampleImport;

/**
 * What every {@link ApplicationTest} adds to the application: the database, a clock, the
 * sample, and the helpers marked with {@link TestComponent}. One configuration for all
 * tests, so that they share one application context.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(useDefaultFilters = false,
		includeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TestApplication.Helpers.class))
@Import({ TestDatabase.class, SqlCounter.class, SampleImport.class })
class TestApplication {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	/** The hash of production with fewer rounds. */
	@Bean
	@Primary
	PasswordEncoder quickPasswords() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
	}

	/** Adds the texts of the tests' own pages. */
	@Bean
	static BeanPostProcessor testMessages() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof AbstractResourceBasedMessageSource messages) {
					messages.addBasenames("messages/platform-tests");
				}
				return bean;
			}

		};
	}

	/** Classes that have the annotation themselves. */
	static final class Helpers extends AnnotationTypeFilter {

		Helpers() {
			super(TestComponent.class, false);
		}

	}

}
