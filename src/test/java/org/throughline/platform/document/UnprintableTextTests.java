package org.throughline.platform.document;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the characters are found that documents cannot show, and no others.
 */
class UnprintableTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "Plain – “words” of 5 °C, £3 and €2", "\u00A9\uFE0F", "\uFEFF", "\uFEFFFirst",
			"no\u2060break", "a\u0007bell\u0085", "zero\u200Bwidth", "cafe\u0301 e\u0323\u0302", "line\r\nand\ttab" })
	void whatDocumentsShowOrLeaveOutIsNotFound(String text) {
		assertThat(UnprintableText.in(text)).isEmpty();
	}

	@Test
	void charactersInARowAreOnePlaceWithWhatBelongsToThem() {
		assertThat(found("Done ✅\uFE0F, drew 🧒🧒 and wrote مرحبا.")).containsExactly("✅\uFE0F", "🧒🧒", "مرحبا");
		assertThat(found("\uFE0F✅")).containsExactly("✅");
	}

	private static List<String> found(String text) {
		return UnprintableText.in(text).stream().map((place) -> text.substring(place.start(), place.end())).toList();
	}

}
