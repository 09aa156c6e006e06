package org.throughline.platform.web;

import java.time.Clock;
import java.time.Instant;

import jakarta.servlet.Filter;
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
import org.springframework.web.servlet.support.RequestDataValueProcessor;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.InstallationSecret;

/**
 * Registers the filter of public pages after those of the session and of the sign-in. The
 * setting {@code throughline.kept-pages} limits the memory for pages.
 */
@Configuration(proxyBeanMethods = false)
class PublishedPagesConfiguration {

	private static final int AFTER_SECURITY = 100;

	private static final int PERSONAL = 4;

	@Bean
	DataVersions dataVersions(@Lazy JdbcClient jdbc) {
		return new DataVersions(jdbc);
	}

	@Bean
	PageRendering pageRendering(@Lazy @Qualifier("requestMappingHandlerMapping") HandlerMapping handlers,
			ObjectProvider<PlatformTransactionManager> transactions) {
		return new PageRendering(handlers, transactions);
	}

	@Bean
	FilterRegistrationBean<PublishedPages> publishedPages(DataVersions versions, @Lazy InstallationSecret secret,
			PageRendering rendering, Clock clock, ObjectProvider<BuildProperties> build,
			@Value("${throughline.kept-pages:64MB}") DataSize memory) {
		return afterSecurity(new PublishedPages(versions, new KeptPages(memory.toBytes()), rendering, secret, clock,
				version(build.getIfAvailable(), clock)));
	}

	/** Pages of one person have their own part of the memory. */
	@Bean
	FilterRegistrationBean<PersonalPages> personalPages(DataVersions versions, PageRendering rendering,
			ObjectProvider<CurrentUser> currentUser, ObjectProvider<RequestDataValueProcessor> fields, Clock clock,
			@Value("${throughline.kept-pages:64MB}") DataSize memory) {
		return afterSecurity(
				new PersonalPages(versions, rendering, currentUser, fields, clock, memory.toBytes() / PERSONAL));
	}

	private static <F extends Filter> FilterRegistrationBean<F> afterSecurity(F pages) {
		var filter = new FilterRegistrationBean<>(pages);
		filter.setOrder(AFTER_SECURITY);
		return filter;
	}

	/** A new build invalidates all pages, because templates may have changed. */
	private static String version(@Nullable BuildProperties built, Clock clock) {
		Instant moment = (built != null) ? built.getTime() : null;
		return Long.toString(((moment != null) ? moment : clock.instant()).getEpochSecond(), Character.MAX_RADIX);
	}

}
