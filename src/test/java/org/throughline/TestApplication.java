package org.throughline;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcConfigurerAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.WebApplicationContext;

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

	@Bean
	@Primary
	PasswordEncoder quickPasswords() {
		return new QuickPasswords(
				new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4))));
	}

	/**
	 * Gives each request a persistence context of its own, as in production, also in a
	 * test that is one transaction.
	 */
	@Bean
	MockMvcBuilderCustomizer requestsStartWithoutEntities(EntityManager entities) {
		return (mvc) -> mvc.apply(new MockMvcConfigurerAdapter() {

			@Override
			public RequestPostProcessor beforeMockMvcCreated(ConfigurableMockMvcBuilder<?> builder,
					WebApplicationContext context) {
				return (request) -> {
					if (TransactionSynchronizationManager.isActualTransactionActive()) {
						entities.flush();
						entities.clear();
					}
					return request;
				};
			}

		});
	}

	@Bean
	static TestDocuments testDocuments() {
		return new TestDocuments();
	}

	/** Adds the texts of the tests' own pages. */
	@Bean
	static BeanPostProcessor testMessages() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof AbstractResourceBasedMessageSource messages) {
					messages.addBasenames("classpath:messages/platform-tests");
				}
				return bean;
			}

		};
	}

	/**
	 * The hash of production with fewer rounds. A password is hashed once, and compared
	 * once.
	 *
	 * @param hashes hashes by password
	 * @param matches passwords with the hashes that they match
	 */
	private record QuickPasswords(PasswordEncoder encoder, Map<String, String> hashes,
			Set<String> matches) implements PasswordEncoder {

		private QuickPasswords(PasswordEncoder encoder) {
			this(encoder, new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet());
		}

		@Override
		public @Nullable String encode(@Nullable CharSequence password) {
			return (password == null) ? null : this.hashes.computeIfAbsent(password.toString(), this.encoder::encode);
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
			return this.matches.contains(password + " " + hash)
					|| this.encoder.matches(password, hash) && this.matches.add(password + " " + hash);
		}

		@Override
		public boolean upgradeEncoding(@Nullable String hash) {
			return this.encoder.upgradeEncoding(hash);
		}

	}

	/** Classes that have the annotation themselves. */
	static final class Helpers extends AnnotationTypeFilter {

		Helpers() {
			super(TestComponent.class, false);
		}

	}

}
