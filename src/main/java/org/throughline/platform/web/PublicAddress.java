package org.throughline.platform.web;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * The address under which people reach this installation, from the setting
 * {@code throughline.public-address}. Links for people use it and never the host of a
 * request, which anybody can invent. Without the setting it is this machine.
 */
@Component
public class PublicAddress {

	private final Environment environment;

	private final @Nullable String address;

	/** The address of this machine, once the port is known. */
	private volatile @Nullable String local;

	PublicAddress(Environment environment) {
		this.environment = environment;
		String given = environment.getProperty("throughline.public-address", "").strip().replaceAll("/+$", "");
		Assert.isTrue(given.isEmpty() || isAddress(given),
				() -> "throughline.public-address must be like https://throughline.example.gov.uk, not " + given);
		this.address = given.isEmpty() ? null : given;
	}

	/** Returns whether the setting is there: only then do links work elsewhere. */
	public boolean configured() {
		return this.address != null;
	}

	/**
	 * Returns whether a request to a host comes to this address, as far as it is known.
	 */
	public boolean isAt(String host) {
		return this.address == null || host.equalsIgnoreCase(URI.create(this.address).getHost());
	}

	/** Returns the full address of a path that starts with a slash. */
	public String of(String path) {
		if (this.address != null) {
			return this.address + path;
		}
		String known = this.local;
		if (known == null) {
			String port = this.environment.getProperty("local.server.port");
			known = "http://localhost:" + ((port != null) ? port : this.environment.getProperty("server.port", "8080"))
					+ this.environment.getProperty("server.servlet.context-path", "");
			this.local = (port != null) ? known : null;
		}
		return known + path;
	}

	private static boolean isAddress(String text) {
		try {
			var uri = URI.create(text);
			return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
					&& uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
