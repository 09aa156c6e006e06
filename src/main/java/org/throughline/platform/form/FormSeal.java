package org.throughline.platform.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.InstallationSecret;

/**
 * Proves that a form was shown to a person: the signature of the person, the address the
 * form is sent to and the time. After the session has ended, only a form with a valid
 * seal is shown again, and only to the same person. Each form that is opened has a seal
 * of its own.
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

	/**
	 * Makes the seal of a form that is shown to a person.
	 * @param before the seal with which the same form was sent, if it is shown again: the
	 * identifier stays
	 */
	String make(UUID person, String address, @Nullable String before) {
		var id = read(before, address).filter((seal) -> seal.person().equals(person))
			.map(Sealed::id)
			.orElseGet(TimeOrderedId::next);
		String content = person + "." + this.clock.instant().getEpochSecond() + "." + id;
		return content + "." + this.secret.sign(content + " " + address);
	}

	/** Returns the reader of the form; empty if its seal is missing, wrong or old. */
	public Optional<UUID> person(UnsavedSubmission form) {
		return read(form).filter((seal) -> !seal.shownAt().plus(VALIDITY).isBefore(this.clock.instant()))
			.map(Sealed::person);
	}

	/** Returns the content of a form's seal, however old; empty if it is invalid. */
	Optional<Sealed> read(UnsavedSubmission form) {
		return read(form.value(FIELD), form.address());
	}

	private Optional<Sealed> read(@Nullable String seal, String address) {
		String[] parts = (seal != null) ? seal.split("\\.", -1) : new String[0];
		if (parts.length != 4) {
			return Optional.empty();
		}
		String expected = this.secret.sign(String.join(".", parts[0], parts[1], parts[2]) + " " + address);
		if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
				parts[3].getBytes(StandardCharsets.UTF_8))) {
			return Optional.empty();
		}
		return Optional.of(new Sealed(UUID.fromString(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])),
				UUID.fromString(parts[2])));
	}

	/**
	 * The content of a seal.
	 *
	 * @param person the person to whom the form was shown
	 * @param shownAt the time at which it was shown
	 * @param id identifies the form that was opened; it stays while the form is shown
	 * again with errors or after it was kept
	 */
	record Sealed(UUID person, Instant shownAt, UUID id) {

	}

}
