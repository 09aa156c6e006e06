package org.throughline.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;
import org.springframework.util.CollectionUtils;
import org.springframework.web.util.UriComponentsBuilder;

import org.throughline.platform.web.PublicAddress;

/**
 * Asks an issuer for its addresses at the first sign-in, not at the start: an issuer that
 * is down stops nothing. Settings that name the addresses themselves are used as they
 * are. People are led back to the public address, never to the host of a request.
 */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
class ProviderRegistrations implements ClientRegistrationRepository {

	static final Duration CONNECTING = Duration.ofSeconds(3);

	static final Duration READING = Duration.ofSeconds(5);

	/** How long an issuer that did not answer is not asked again. */
	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final OAuth2ClientProperties settings;

	private final PublicAddress publicAddress;

	private final Clock clock;

	private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

	private final Map<String, Instant> silent = new ConcurrentHashMap<>();

	private final SignInThrottle throttle;

	ProviderRegistrations(OAuth2ClientProperties settings, PublicAddress publicAddress, Clock clock,
			SignInThrottle throttle) {
		this.throttle = throttle;
		this.settings = settings;
		this.publicAddress = publicAddress;
		this.clock = clock;
	}

	/**
	 * Returns a provider, or {@code null} if there is none with this name. Each way to a
	 * provider and back asks for it, and is counted before anything is done for it.
	 * @throws SignInThrottled after too many from one network that were not completed
	 * @throws AuthenticationServiceException if the issuer does not answer
	 */
	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		this.throttle.attempt(SignInThrottle.Limit.PROVIDER, SecurityEvents.clientAddress()).ifPresent((wait) -> {
			throw new SignInThrottled(wait);
		});
		var found = this.known.get(id);
		var setting = this.settings.getRegistration().get(id);
		if (found != null || setting == null) {
			return found;
		}
		var provider = this.settings.getProvider().get(Objects.requireNonNullElse(setting.getProvider(), id));
		found = registration(id, setting, Objects.requireNonNull(provider));
		this.known.put(id, found);
		return found;
	}

	/**
	 * Returns the address at which the provider ends its own session, if known (OpenID
	 * Connect RP-Initiated Logout). It leads back to the home page.
	 */
	Optional<String> signOutAddress(String id) {
		return Optional.ofNullable(this.known.get(id)).map((provider) -> {
			Object address = provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
			return (address == null) ? null
					: UriComponentsBuilder.fromUriString(address.toString())
						.queryParam("client_id", "{client}")
						.queryParam("post_logout_redirect_uri", "{home}")
						.encode()
						.buildAndExpand(provider.getClientId(), this.publicAddress.of("/"))
						.toUriString();
		});
	}

	private ClientRegistration registration(String id, OAuth2ClientProperties.Registration setting,
			OAuth2ClientProperties.Provider provider) {
		var registration = (provider.getAuthorizationUri() != null) ? named(id, provider)
				: discovered(Objects.requireNonNull(provider.getIssuerUri()));
		if (setting.getClientSecret() == null) {
			registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
		}
		else if (setting.getClientAuthenticationMethod() != null) {
			registration
				.clientAuthenticationMethod(new ClientAuthenticationMethod(setting.getClientAuthenticationMethod()));
		}
		return registration.registrationId(id)
			.clientId(Objects.requireNonNull(setting.getClientId()))
			.clientSecret(setting.getClientSecret())
			.clientName(Objects.requireNonNullElse(setting.getClientName(), id))
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.scope(scopes(setting.getScope()))
			.redirectUri(this.publicAddress.of(SignInProviders.RETURN_ADDRESS + id))
			.build();
	}

	private static ClientRegistration.Builder named(String id, OAuth2ClientProperties.Provider provider) {
		return ClientRegistration.withRegistrationId(id)
			.issuerUri(provider.getIssuerUri())
			.authorizationUri(provider.getAuthorizationUri())
			.tokenUri(Objects.requireNonNull(provider.getTokenUri()))
			.jwkSetUri(provider.getJwkSetUri())
			.userInfoUri(provider.getUserInfoUri())
			.userNameAttributeName(IdTokenClaimNames.SUB);
	}

	private ClientRegistration.Builder discovered(String issuer) {
		var until = this.silent.get(issuer);
		if (until != null && until.isAfter(this.clock.instant())) {
			throw unanswered(new IOException("no answer a moment ago"));
		}
		try {
			return ClientRegistrations.fromOidcConfiguration(OIDCProviderMetadata
				.resolve(new Issuer(issuer), (int) CONNECTING.toMillis(), (int) READING.toMillis())
				.toJSONObject());
		}
		catch (IOException | GeneralException ex) {
			this.silent.put(issuer, this.clock.instant().plus(PAUSE));
			throw unanswered(new IOException(ex.getMessage(), ex));
		}
	}

	private static AuthenticationServiceException unanswered(IOException cause) {
		return new AuthenticationServiceException("the issuer does not answer", cause);
	}

	private static Set<String> scopes(@Nullable Set<String> given) {
		var scopes = new LinkedHashSet<>(List.of(OidcScopes.OPENID));
		scopes.addAll(CollectionUtils.isEmpty(given) ? Set.of(OidcScopes.EMAIL) : given);
		return scopes;
	}

}
