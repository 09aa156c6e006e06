package org.throughline;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.TestUsers;

/**
 * The beans of a {@link ServiceTest}.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
		basePackages = { "org.throughline.partnership", "org.throughline.statute", "org.throughline.theme",
				"org.throughline.platform.persistence" },
		excludeFilters = { @ComponentScan.Filter(TestComponent.class),
				@ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*") })
@ComponentScan(basePackages = "org.throughline.statute", useDefaultFilters = false,
		includeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TestApplication.Helpers.class))
@Import({ TestDatabase.class, SqlCounter.class })
class TestServices {

	@Bean
	TestClock clock() {
		return new TestClock();
	}

	@Bean
	CurrentUser currentUser() {
		return TestUsers.currentUser();
	}

}
