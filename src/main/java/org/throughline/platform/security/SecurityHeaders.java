package org.throughline.platform.security;

import java.util.List;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

/**
 * Writes the security headers of every answer. The filter is the outermost one, so that
 * answers of the firewall and of other filters have them too.
 */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

	/**
	 * Forbids inline scripts and styles, content from other sites, and frames around the
	 * pages.
	 */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	private static final long YEAR_IN_SECONDS = 31_536_000;

	@Bean
	FilterRegistrationBean<HeaderWriterFilter> headerWriterFilter() {
		var filter = new FilterRegistrationBean<>(new HeaderWriterFilter(writers()));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		return filter;
	}

	private static List<HeaderWriter> writers() {
		var openers = new CrossOriginOpenerPolicyHeaderWriter();
		openers.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
		var resources = new CrossOriginResourcePolicyHeaderWriter();
		resources.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
		return List.of(new XContentTypeOptionsHeaderWriter(), new CacheControlHeadersWriter(),
				new HstsHeaderWriter(YEAR_IN_SECONDS, false), new XFrameOptionsHeaderWriter(),
				new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
				new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
				new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY), openers, resources);
	}

}
