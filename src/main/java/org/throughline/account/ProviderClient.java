package org.throughline.account;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;

import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/** Calls sign-in providers, with a time limit of a few seconds. Their keys are cached. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
class ProviderClient {

	/** The most bytes of a provider's keys. */
	private static final int KEYS = 500_000;

	/** Exchanges the code of a sign-in. */
	@Bean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> providerTokens() {
		var tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(RestClient.builder()
			.requestFactory(http())
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build());
		return tokens;
	}

	/** Checks identity tokens: signature (RS256), issuer, audience and time. */
	@Bean
	JwtDecoderFactory<ClientRegistration> providerTokenDecoders() {
		Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
		return (provider) -> decoders.computeIfAbsent(provider.getRegistrationId(), (id) -> decoder(provider));
	}

	static ClientHttpRequestFactory http() {
		var http = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(ProviderRegistrations.CONNECTING).build());
		http.setReadTimeout(ProviderRegistrations.READING);
		return http;
	}

	private static JwtDecoder decoder(ClientRegistration provider) {
		var keys = new DefaultResourceRetriever((int) ProviderRegistrations.CONNECTING.toMillis(),
				(int) ProviderRegistrations.READING.toMillis(), KEYS);
		try {
			String address = Objects.requireNonNull(provider.getProviderDetails().getJwkSetUri());
			var decoder = NimbusJwtDecoder
				.withJwkSource(JWKSourceBuilder.<SecurityContext>create(URI.create(address).toURL(), keys)
					.refreshAheadCache(false)
					.build())
				.build();
			decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
					new OidcIdTokenValidator(provider)));
			decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
			return decoder;
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException("The address of the keys is not one", ex);
		}
	}

}
