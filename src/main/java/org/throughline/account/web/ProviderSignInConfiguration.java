package org.throughline.account.web;

import java.util.List;

import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

import org.throughline.account.ProviderUser;
import org.throughline.account.SecurityEvents;
import org.throughline.account.SignInThrottle;
import org.throughline.account.SignInProviders;
import org.throughline.platform.security.SecondStepRule;

/**
 * Signing in by a provider (OpenID Connect): the address that leads there and the one
 * that it leads back to. State, nonce and PKCE are those of Spring Security. Nothing that
 * the provider sends is kept.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
class ProviderSignInConfiguration {

	@Bean
	@Order(4)
	SecurityFilterChain providerFilters(HttpSecurity http, SecondStep step, SecondStepRule rule, SecurityEvents events,
			SignInThrottle throttle) {
		var failure = new ProviderFailure(step, events, throttle);
		http.securityMatcher(SignInProviders.ADDRESS + "*", SignInProviders.RETURN_ADDRESS + "*");
		http.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll());
		http.oauth2Login((login) -> login.loginPage("/sign-in")
			.authorizationEndpoint((there) -> there.baseUri(withoutSlash(SignInProviders.ADDRESS)))
			.redirectionEndpoint((back) -> back.baseUri(SignInProviders.RETURN_ADDRESS + "*"))
			.authorizedClientRepository(new ForgottenClients())
			.successHandler(signedIn(step, rule))
			.failureHandler(failure)
			.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
				@Override
				public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
					filter.setAuthenticationFailureHandler(failure);
					return filter;
				}
			}));
		http.sessionManagement((sessions) -> sessions.sessionFixation((fixation) -> fixation.changeSessionId()));
		http.headers(AbstractHttpConfigurer::disable);
		return http.build();
	}

	private static AuthenticationSuccessHandler signedIn(SecondStep step, SecondStepRule rule) {
		return (request, response, authentication) -> {
			if (authentication.getPrincipal() instanceof ProviderUser user) {
				request.getSession().setAttribute(SignOut.PROVIDER, ProviderFailure.provider(request));
				var passedAt = user.secondStepAt();
				step.signIn(user.person(), (passedAt != null) ? rule.passedByProvider(passedAt) : List.of(), request,
						response);
			}
		};
	}

	private static String withoutSlash(String address) {
		return address.substring(0, address.length() - 1);
	}

}
