package org.throughline.platform.web;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerMapping;

import org.throughline.platform.security.InstallationSecret;

/**
 * Registers the filter of public pages after those of the session and of the sign-in. The
 * setting {@code throughline.kept-pages} limits the memory for pages.
 */
@Configuration(proxyBeanMethods = false)
class PublishedPagesConfiguration {

	private static final int AFTER_SECURITY = 100;

	@Bean
	DataVersions dataVersions(@Lazy JdbcClient jdbc) {
		return new DataVersions(jdbc);
	}

	@Bean
	FilterRegistrationBean<PublishedPages> publishedPages(DataVersions versions, @Lazy InstallationSecret secret,
			@Lazy @Qualifier("requestMappingHandlerMapping") HandlerMapping handlers, Clock clock,
			ObjectProvider<PlatformTransactionManager> transactions, ObjectProvider<BuildProperties> build,
			@Value("${throughline.kept-pages:64MB}") DataSize memory) {
		var filter = new FilterRegistrationBean<>(new PublishedPages(versions, new KeptPages(memory.toBytes()),
				handlers, transactions, secret, clock, version(build.getIfAvailable(), clock)));
		filter.setOrder(AFTER_SECURITY);
		return filter;
	}

	/** A new build invalidates all pages, because templates may have changed. */
	private static String version(@Nullable BuildProperties built, Clock clock) {
		Instant moment = (built != null) ? built.getTime() : null;
		return Long.toString(((moment != null) ? moment : clock.instant()).getEpochSecond(), Character.MAX_RADIX);
	}

}
