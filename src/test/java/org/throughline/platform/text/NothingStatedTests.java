package org.throughline.platform.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NothingStatedTests {

	@ParameterizedTest
	@ValueSource(strings = { "not evaluated", "Not yet evaluated.", "N/A", "n/a", "n.a.", "N/K", "none", "None known",
			"nil", "-", "–", "?", "...", "(not known)", "TBC", "Awaiting feedback", "evaluation pending", "unknown",
			"not applicable", " no evaluation ", "see above", "ongoing" })
	void findsPlaceholders(String text) {
		assertThat(NothingStated.in(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Awaiting legal advice", "No evidence", "Ongoing", "Not started" })
	void noResultCanStillBeANote(String text) {
		assertThat(NothingStated.in(text)).isTrue();
		assertThat(NothingStated.placeholder(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "None of the audited cases drifted", "No change",
			"Not all teams use the tool yet", "Nothing about us without us", "Fewer cases drift", "3 of 4",
			"Practice changed; not evaluated by agency" })
	void keepsWhatStatesSomething(String text) {
		assertThat(NothingStated.in(text)).isFalse();
	}

}
