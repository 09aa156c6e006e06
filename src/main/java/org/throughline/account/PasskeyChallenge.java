package org.throughline.account;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/**
 * The request to a browser to use a passkey. The session keeps it until the browser
 * responds.
 *
 * @param options as Spring Security made them
 * @param json the same for the script of the page
 * @param madeAt when they were made
 */
public record PasskeyChallenge(Serializable options, String json, Instant madeAt) implements Serializable {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Returns the identifier of a challenge within its session: each window has its own.
	 */
	public String id() {
		return LinkSecret.hash(this.json);
	}

	/** Returns whether a new passkey is to be made, not one used. */
	public boolean creates() {
		return this.options instanceof PublicKeyCredentialCreationOptions;
	}

}
