package org.throughline.platform.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.InstallationSecret;

/**
 * Proves that a form was shown to a person: the signature of the person, the address the
 * form is sent to and the time. After the session has ended, only a form with a valid
 * seal is shown again, and only to the same person. No two seals are equal.
 */
@Component
public class FormSeal {

	/** Name of the hidden field. */
	static final String FIELD = "_seal";

	private static final Duration VALIDITY = Duration.ofDays(7);

	private final InstallationSecret secret;

	private final Clock clock;

	FormSeal(InstallationSecret secret, Clock clock) {
		this.secret = secret;
		this.clock = clock;
	}

	/**
	 * Returns what distinguishes a form if nobody is signed in. It proves nothing.
	 */
	static String forPublic() {
		return TimeOrderedId.next().toString();
	}

	String make(UUID person, String address) {
		String content = person + "." + this.clock.instant().getEpochSecond() + "." + TimeOrderedId.next();
		return content + "." + this.secret.sign(content + " " + address);
	}

	/** Returns the reader of the form; empty if its seal is missing, wrong or old. */
	public Optional<UUID> person(UnsavedSubmission form) {
		String[] parts = form.value(FIELD).split("\\.", -1);
		if (parts.length != 4) {
			return Optional.empty();
		}
		String expected = this.secret.sign(String.join(".", parts[0], parts[1], parts[2]) + " " + form.address());
		if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
				parts[3].getBytes(StandardCharsets.UTF_8))) {
			return Optional.empty();
		}
		var shownAt = Instant.ofEpochSecond(Long.parseLong(parts[1]));
		return shownAt.plus(VALIDITY).isBefore(this.clock.instant()) ? Optional.empty()
				: Optional.of(UUID.fromString(parts[0]));
	}

}
