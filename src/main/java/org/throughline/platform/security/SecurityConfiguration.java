package org.throughline.platform.security;

import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The security rules of all requests. Public pages need no sign-in: services decide for
 * each record. Working pages need a sign-in. Every other address is refused. The headers
 * of all answers are in {@link SecurityHeaders}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** Addresses that require a sign-in. */
	private static final String[] WORK = { "/manage/**", "/admin/**", "/account/**", "/my/**", "/drafts/**" };

	/**
	 * Pages of private links. The secret in the address takes the place of a session, a
	 * cookie and a CSRF token; no other site and no search engine learns the address.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain privateLinks(HttpSecurity http) {
		http.securityMatcher("/answer/**");
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET, "/**")
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, "/**")
			.permitAll()
			.requestMatchers(HttpMethod.POST, "/**")
			.permitAll()
			.anyRequest()
			.denyAll());
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable);
		http.headers((headers) -> headers.defaultsDisabled()
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")));
		return http.build();
	}

	/**
	 * Keeps what somebody types in a form. The seal of the form takes the place of a
	 * session and a CSRF token, so that keeping does not prolong the session.
	 */
	@Bean
	@Order(2)
	SecurityFilterChain typedForms(HttpSecurity http) {
		http.securityMatcher(
				PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/account/unsaved/keep"));
		http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable);
		http.headers(AbstractHttpConfigurer::disable);
		return http.build();
	}

	/**
	 * Health and figures on the management port, which only the network of the
	 * installation reaches. Without such a port they stay refused, but for health.
	 */
	@Bean
	@Order(3)
	@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
	SecurityFilterChain management(HttpSecurity http) {
		http.securityMatcher(EndpointRequest.toAnyEndpoint());
		http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers(HttpMethod.GET, "/**").permitAll().anyRequest().denyAll());
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable);
		return http.build();
	}

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, ObjectProvider<AuthenticationSuccessHandler> signedIn,
			ObjectProvider<AuthenticationFailureHandler> refused, ObjectProvider<AccessDeniedHandler> denied,
			ObjectProvider<LogoutHandler> leaving, ObjectProvider<LogoutSuccessHandler> signedOut,
			RequestCache requestCache, CurrentUser currentUser) {
		http.authorizeHttpRequests(
				(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
					.permitAll()
					.requestMatchers(WORK)
					.authenticated()
					.requestMatchers("/actuator/health", "/actuator/health/**", "/livez", "/readyz")
					.permitAll()
					.requestMatchers("/actuator/**")
					.denyAll()
					.requestMatchers(HttpMethod.GET, "/**")
					.permitAll()
					.requestMatchers(HttpMethod.HEAD, "/**")
					.permitAll()
					.requestMatchers(HttpMethod.POST, "/sign-in", "/sign-in/forgotten", "/sign-in/code",
							"/sign-in/passkey", "/sign-out", "/set-up/*", "/one-time/*", "/check")
					.permitAll()
					.anyRequest()
					.denyAll());
		http.formLogin((form) -> {
			form.loginPage("/sign-in").usernameParameter("email").passwordParameter("password");
			signedIn.ifAvailable(form::successHandler);
			refused.ifAvailable((handler) -> form.failureHandler(exceptServerFailures(handler)));
		});
		http.logout((logout) -> {
			logout.logoutUrl("/sign-out").logoutSuccessUrl("/");
			leaving.ifAvailable(logout::addLogoutHandler);
			signedOut.ifAvailable(logout::logoutSuccessHandler);
		});
		denied.ifAvailable((handler) -> http.exceptionHandling((failures) -> failures.accessDeniedHandler(handler)));
		http.addFilterAfter(new EndedSessions(currentUser), SecurityContextHolderFilter.class);
		http.requestCache((cache) -> cache.requestCache(requestCache));
		http.sessionManagement((sessions) -> sessions.sessionFixation((fixation) -> fixation.changeSessionId()));
		http.csrf(Customizer.withDefaults());
		http.headers(AbstractHttpConfigurer::disable);
		return http.build();
	}

	/** A failure of the server is not a wrong password and becomes an error page. */
	private static AuthenticationFailureHandler exceptServerFailures(AuthenticationFailureHandler refused) {
		return (request, response, failure) -> {
			if (failure instanceof InternalAuthenticationServiceException) {
				throw new ServletException(failure);
			}
			refused.onAuthenticationFailure(request, response, failure);
		};
	}

	/**
	 * Remembers the page a user requested before signing in. Only GET requests for pages
	 * that require a sign-in are remembered, so the public never gets a session.
	 */
	@Bean
	@SuppressWarnings("NullAway") // without a name the cache does not mark addresses
	HttpSessionRequestCache requestCache() {
		var paths = PathPatternRequestMatcher.withDefaults();
		var cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(new OrRequestMatcher(
				Stream.of(WORK).map((pages) -> (RequestMatcher) paths.matcher(HttpMethod.GET, pages)).toList()));
		cache.setMatchingRequestParameterName(null);
		return cache;
	}

	/** Refuses the character that PostgreSQL cannot store. */
	@Bean
	HttpFirewall withoutZeroCharacters() {
		var firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterValues((value) -> value.indexOf('\0') < 0);
		return firewall;
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

}
