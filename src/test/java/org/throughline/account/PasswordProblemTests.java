package org.throughline.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordProblemTests {

	private static final String EMAIL = "somebody@example.org";

	@ParameterizedTest
	@ValueSource(strings = { "three random words", "aB3$aB3$aB3x", "a b c d e f g", "ünïcödé wörds" })
	void acceptsAnythingLongEnough(String password) {
		assertThat(PasswordProblem.of(EMAIL, password)).isEmpty();
	}

	@Test
	void wantsTwelveCharacters() {
		assertThat(PasswordProblem.of(EMAIL, "elevenchars")).contains(PasswordProblem.TOO_SHORT);
	}

	@Test
	void limitsLengthToWhatTheHashSupports() {
		assertThat(PasswordProblem.of(EMAIL, "ab".repeat(36))).isEmpty();
		assertThat(PasswordProblem.of(EMAIL, "ab".repeat(36) + "c")).contains(PasswordProblem.TOO_LONG);
		assertThat(PasswordProblem.of(EMAIL, "äö".repeat(19))).contains(PasswordProblem.TOO_LONG);
	}

	@Test
	void refusesTheEmailAddress() {
		assertThat(PasswordProblem.of(EMAIL, "Somebody@example.org")).contains(PasswordProblem.IS_EMAIL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Password1234", "aaaaaaaaaaaaaa", "safeguarding1", "qwertyuiop12" })
	void refusesCommonPasswords(String password) {
		assertThat(PasswordProblem.of(EMAIL, password)).contains(PasswordProblem.TOO_COMMON);
	}

}
