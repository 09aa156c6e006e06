package org.throughline.platform.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpelledNumbersTests {

	@ParameterizedTest
	@CsvSource({ "five reviews, 5, true", "Five reviews, 6, false", "5 reviews, 5, true", "05 reviews, 5, true",
			"'1,200 contacts', 1200, true", "fourteen reviews, 14, true", "fourteen reviews, 4, false",
			"twenty-one reviews, 21, true", "thirty-five reviews, 36, true", "a dozen, 12, true",
			"several reviews, 3, true", "no reviews, 0, true", "2 of 7, 7, true", "someone reviewed, 4, true" })
	void readsDigitsAndWordsAndIsNotSureOfLargeOnes(String words, int number, boolean mentioned) {
		assertThat(SpelledNumbers.mention(words, number)).isEqualTo(mentioned);
	}

}
