package org.throughline.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import io.micrometer.core.instrument.config.MeterFilter;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the filters of all requests in their order. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

	@Bean
	FilterRegistrationBean<InvalidRequestFilter> invalidRequestFilter() {
		return inOrder(new InvalidRequestFilter(), 1);
	}

	@Bean
	FilterRegistrationBean<DatabaseDownFilter> databaseDownFilter() {
		var filter = inOrder(new DatabaseDownFilter(), 2);
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

	@Bean
	FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
		return inOrder(new RequestIdFilter(), 3);
	}

	/** Tomcat's own error pages have no headers. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> badRequestPage() {
		return (tomcat) -> tomcat
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new BadRequestValve()));
	}

	/** Names a request in the figures by its pattern, without the rules of its parts. */
	@Bean
	MeterFilter readableAddressPatterns() {
		return MeterFilter.replaceTagValues("uri", (pattern) -> pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
	}

	/** Returns a filter in its place after the security headers. */
	private static <F extends Filter> FilterRegistrationBean<F> inOrder(F filter, int position) {
		var registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
		return registration;
	}

}
