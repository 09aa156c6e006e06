package org.throughline.platform.web;

import java.time.Clock;
import java.time.Instant;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.throughline.platform.security.InstallationSecret;

/** Configuration of all controllers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<JdbcClient> jdbc;

	private final ObjectProvider<InstallationSecret> secret;

	private final ObjectProvider<Clock> clock;

	private final ObjectProvider<BuildProperties> build;

	WebConfiguration(ObjectProvider<JdbcClient> jdbc, ObjectProvider<InstallationSecret> secret,
			ObjectProvider<Clock> clock, ObjectProvider<BuildProperties> build) {
		this.jdbc = jdbc;
		this.secret = secret;
		this.clock = clock;
		this.build = build;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		Clock time = this.clock.getIfAvailable(Clock::systemUTC);
		this.jdbc.ifAvailable((client) -> registry.addInterceptor(
				new PublishedPages(new DataVersions(client), this.secret.getObject(), time, version(time))));
	}

	/** A new build invalidates all pages, because templates may have changed. */
	private String version(Clock time) {
		BuildProperties built = this.build.getIfAvailable();
		Instant moment = (built != null) ? built.getTime() : null;
		return Long.toString(((moment != null) ? moment : time.instant()).getEpochSecond(), Character.MAX_RADIX);
	}

}
