package org.throughline.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Finds the account of the person a provider has signed in: by issuer and subject, and at
 * the first sign-in by a verified email address among people who have been invited. It
 * adds no account. Every refusal looks the same.
 */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private final OidcUserService claims = new OidcUserService();

	private final SignInIdentities identities;

	private final SignInProviders providers;

	private final SecondFactors factors;

	private final SignInThrottle throttle;

	private final SecurityEvents events;

	ProviderSignIn(SignInIdentities identities, SignInProviders providers, SecondFactors factors,
			SignInThrottle throttle, SecurityEvents events) {
		this.identities = identities;
		this.providers = providers;
		this.factors = factors;
		this.throttle = throttle;
		this.events = events;
		this.claims.setOauth2UserService(userInfo());
		this.claims.setRetrieveUserInfo((request) -> request.getIdToken().getEmail() == null
				&& request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri() != null);
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		var user = this.claims.loadUser(request);
		String provider = request.getClientRegistration().getRegistrationId();
		String issuer = Objects.requireNonNull(request.getClientRegistration().getProviderDetails().getIssuerUri());
		String email = verifiedEmail(user, provider);
		var identity = new ProviderIdentity(issuer, Objects.requireNonNull(user.getSubject()));
		boolean isPassed = this.providers.isSecondStep(provider, methods(user));
		var person = this.identities.find(identity, email)
			.orElseThrow(() -> refused(user, issuer, (email != null) ? "" : ": email address not verified"));
		this.throttle.succeeded(SignInThrottle.Limit.PROVIDER, SecurityEvents.clientAddress());
		if (!isPassed && this.factors.has(person.id())) {
			throw new SecondStepNeeded(new PendingSignIn(person, identity));
		}
		if (!this.identities.use(person, identity)) {
			throw refused(user, issuer, "");
		}
		this.events.recordOf(SecurityEventKind.SIGNED_IN, person.displayName(), person.id(),
				person.getUsername() + ", " + this.providers.name(issuer));
		return new ProviderUser(user, person, isPassed ? authenticatedAt(user) : null);
	}

	private BadCredentialsException refused(OidcUser user, String issuer, String why) {
		this.throttle.refusedByProvider(SecurityEvents.clientAddress());
		this.events.recordOf(SecurityEventKind.SIGN_IN_FAILED, Objects.requireNonNullElse(user.getEmail(), "Unknown"),
				null, this.providers.name(issuer) + why);
		return new BadCredentialsException("nobody is known by this identity");
	}

	/**
	 * Returns when the provider asked the person. A provider that does not say it may not
	 * have asked for long.
	 */
	private static Instant authenticatedAt(OidcUser user) {
		return Objects.requireNonNullElse(user.getAuthenticatedAt(), Instant.EPOCH);
	}

	private static DefaultOAuth2UserService userInfo() {
		var http = new RestTemplate(ProviderClient.http());
		http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		var userInfo = new DefaultOAuth2UserService();
		userInfo.setRestOperations(http);
		return userInfo;
	}

	/**
	 * Returns the email address if the provider has verified it. Entra ID never says
	 * {@code email_verified}, and its administrators can write any address into
	 * {@code email}: only {@code xms_edov} says that its domain is theirs.
	 */
	private @Nullable String verifiedEmail(OidcUser user, String provider) {
		Object verified = user.getClaims().getOrDefault("email_verified", user.getClaims().get("xms_edov"));
		boolean isVerified = verified != null && Set.of("true", "1").contains(verified.toString());
		String email = (isVerified && user.getEmail() != null) ? UserAccount.inLowerCase(user.getEmail()) : null;
		return (email != null && this.providers.vouchesFor(provider, email)) ? email : null;
	}

	private static Set<String> methods(OidcUser user) {
		var methods = new HashSet<String>();
		if (user.getAuthenticationMethods() != null) {
			methods.addAll(user.getAuthenticationMethods());
		}
		if (user.getAuthenticationContextClass() != null) {
			methods.add(user.getAuthenticationContextClass());
		}
		return methods;
	}

}
