package org.throughline.platform.web;

import java.io.IOException;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the filters of all requests in their order. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

	@Bean
	FilterRegistrationBean<DatabaseDownFilter> databaseDownFilter() throws IOException {
		var filter = new FilterRegistrationBean<>(new DatabaseDownFilter());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

	@Bean
	FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
		var filter = new FilterRegistrationBean<>(new RequestIdFilter());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return filter;
	}

}
