package org.throughline.account;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * The sign-in providers (OpenID Connect) of the installation, from the settings
 * {@code spring.security.oauth2.client}. Each must name its issuer, which tells its
 * tokens from those of others.
 */
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
public class SignInProviders {

	/** Leads to a provider, whose name follows. */
	public static final String ADDRESS = "/sign-in/with/";

	/** Where a provider, whose name follows, leads people back to. */
	public static final String RETURN_ADDRESS = "/sign-in/from/";

	private final Map<String, SignInProvider> providers = new LinkedHashMap<>();

	/** What a provider says of a sign-in that counts as second step. */
	private final Map<String, String[]> secondSteps;

	/** The domains of the email addresses that a provider is believed; else all. */
	private final Map<String, String[]> domains;

	private final ObjectProvider<ProviderRegistrations> registrations;

	SignInProviders(OAuth2ClientProperties settings, Environment environment,
			ObjectProvider<ProviderRegistrations> registrations) {
		this.registrations = registrations;
		this.secondSteps = lists("second-step", environment);
		this.domains = lists("domains", environment);
		settings.getRegistration().forEach((id, registration) -> {
			var provider = settings.getProvider().get(Objects.requireNonNullElse(registration.getProvider(), id));
			String issuer = (provider != null) ? provider.getIssuerUri() : null;
			Assert.isTrue(issuer != null && isSafe(issuer), () -> "spring.security.oauth2.client.provider." + id
					+ ".issuer-uri must be the https address of the issuer, not " + issuer);
			this.providers.put(id, new SignInProvider(id, Objects.requireNonNullElse(registration.getClientName(), id),
					Objects.requireNonNull(issuer)));
		});
		Stream.of(this.secondSteps, this.domains)
			.flatMap((setting) -> setting.keySet().stream())
			.forEach((id) -> Assert.isTrue(this.providers.containsKey(id),
					() -> "throughline.sign-in names the provider " + id + ", which is none of "
							+ this.providers.keySet()));
	}

	/** Returns the providers, in the order of the settings. */
	public List<SignInProvider> list() {
		return List.copyOf(this.providers.values());
	}

	/** Returns the provider with this name in the settings. */
	public Optional<SignInProvider> find(String id) {
		return Optional.ofNullable(this.providers.get(id));
	}

	/** Returns the sign-out address of a provider, if known. */
	public Optional<String> signOutAddress(SignInProvider provider) {
		return Optional.ofNullable(this.registrations.getIfAvailable())
			.flatMap((known) -> known.signOutAddress(provider.id()));
	}

	/** Returns the name of the provider with this issuer, or the issuer if it is gone. */
	String name(String issuer) {
		return this.providers.values()
			.stream()
			.filter((provider) -> provider.issuer().equals(issuer))
			.map(SignInProvider::name)
			.findFirst()
			.orElse(issuer);
	}

	/** Returns whether the settings let second steps of a provider count. */
	boolean asksSecondStep(String issuer) {
		return this.providers.values()
			.stream()
			.anyMatch((provider) -> provider.issuer().equals(issuer) && this.secondSteps.containsKey(provider.id()));
	}

	/**
	 * Returns whether the settings let a sign-in with these methods or this class (RFC
	 * 8176) count as second step.
	 */
	boolean isSecondStep(String provider, Collection<String> methods) {
		return Arrays.stream(this.secondSteps.getOrDefault(provider, new String[0])).anyMatch(methods::contains);
	}

	/**
	 * Returns whether an email address that the provider has verified binds an account: a
	 * provider of one organisation could verify those of another.
	 */
	boolean vouchesFor(String provider, String email) {
		String[] own = this.domains.get(provider);
		return own == null || Arrays.stream(own)
			.anyMatch((domain) -> email.endsWith("@" + domain.strip().toLowerCase(Locale.ROOT)));
	}

	private static Map<String, String[]> lists(String setting, Environment environment) {
		return Binder.get(environment)
			.bind("throughline.sign-in." + setting, Bindable.mapOf(String.class, String[].class))
			.orElseGet(Map::of);
	}

	private static boolean isSafe(String issuer) {
		try {
			var uri = URI.create(issuer);
			return "https".equals(uri.getScheme()) || "localhost".equals(uri.getHost());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
