package org.throughline.platform.text;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.throughline.platform.text.Quantity.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Numbers as the five documents write them.
 */
class QuantityTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			605                                        | 605     | EXACT
			over 9000                                  | 9000    | OVER
			Over 150 free training and learning events | 150     | OVER
			approximately 15,000                       | 15000   | APPROX
			an estimated 143,400                       | 143400  | APPROX
			nearly 300                                 | 300     | NEARLY
			about 20                                   | 20      | ABOUT
			fewer than 5                               | 5       | FEWER_THAN
			less than £10,000                          | 10000   | FEWER_THAN
			51%                                        | 51      | EXACT
			£6,592.80                                  | 6592.80 | EXACT
			a quarter                                  | 25      | EXACT
			fewer than half                            | 50      | FEWER_THAN
			almost two thirds                          | 66.7    | NEARLY
			0.5 per 10,000                             | 0.5     | EXACT
			takeover 12                                | 12      | EXACT
			""")
	void readsTheNumberAndHowItIsMeant(String words, BigDecimal value, Qualifier qualifier) {
		assertThat(Quantity.read(words)).isEqualTo(new Quantity(value, qualifier, words));
	}

	@ParameterizedTest
	@ValueSource(strings = { "increased significantly", "is high", "lower than the national average", "A2B" })
	void keepsWordsThatNameNoNumber(String words) {
		assertThat(Quantity.read(words)).isEqualTo(new Quantity(null, null, words));
	}

	@Test
	void writesANumberPlainly() {
		assertThat(Quantity.exactly(new BigDecimal("15000.00")).asWritten()).isEqualTo("15,000");
		assertThat(Quantity.exactly(new BigDecimal("6592.80")).asWritten()).isEqualTo("6,592.8");
	}

	@Test
	void refusesANumberWithoutSayingHowItIsMeantAndMissingWords() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(BigDecimal.ONE, null, "1"));
		assertThatIllegalArgumentException().isThrownBy(() -> Quantity.read(" "));
	}

}
