package org.throughline.account;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/**
 * What a browser is asked to do with a passkey: a session keeps it until the answer.
 *
 * @param options as Spring Security made them
 * @param json the same for the script of the page
 * @param madeAt when they were made
 */
public record PasskeyChallenge(Serializable options, String json, Instant madeAt) implements Serializable {

	@Serial
	private static final long serialVersionUID = 1L;

	/** Returns whether a new passkey is to be made, not one used. */
	public boolean creates() {
		return this.options instanceof PublicKeyCredentialCreationOptions;
	}

}
