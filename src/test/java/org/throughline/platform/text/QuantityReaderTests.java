package org.throughline.platform.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.text.UnclearNumber.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Quantities as reports, spreadsheets and forms write them. */
class QuantityReaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			605                                        | 605     | EXACT
			over 9000                                  | 9000    | OVER
			Over 150 free training and learning events | 150     | OVER
			>90                                        | 90      | OVER
			> 90%                                      | 90      | OVER
			at least 40                                | 40      | AT_LEAST
			≥ 40                                       | 40      | AT_LEAST
			up to 12                                   | 12      | AT_MOST
			no more than 12                            | 12      | AT_MOST
			not more than 12 weeks                     | 12      | AT_MOST
			not less than 40                           | 40      | AT_LEAST
			no fewer than 40                           | 40      | AT_LEAST
			just under 300                             | 300     | NEARLY
			just over 300                              | 300     | OVER
			approximately 15,000                       | 15000   | APPROX
			an estimated 143,400                       | 143400  | APPROX
			nearly 300                                 | 300     | NEARLY
			about 20                                   | 20      | ABOUT
			<5                                         | 5       | FEWER_THAN
			fewer than 5                               | 5       | FEWER_THAN
			less than £10,000                          | 10000   | FEWER_THAN
			51%                                        | 51      | EXACT
			£6,592.80                                  | 6592.80 | EXACT
			1 in 5                                     | 20      | EXACT
			one in five                                | 20      | EXACT
			2 out of 3                                 | 66.7    | EXACT
			about 1 in 5 fathers                       | 20      | ABOUT
			20+                                        | 20      | AT_LEAST
			40 or more                                 | 40      | AT_LEAST
			5 or fewer children                        | 5       | AT_MOST
			down to 12                                 | 12      | EXACT
			April 2025 to March 2026: 19               | 19      | EXACT
			a quarter                                  | 25      | EXACT
			fewer than half                            | 50      | FEWER_THAN
			almost two thirds                          | 66.7    | NEARLY
			0.5 per 10,000                             | 0.5     | EXACT
			605 in 2018/19                             | 605     | EXACT
			52 at 31 March 2019                        | 52      | EXACT
			rose to 605                                | 605     | EXACT
			45 and over                                | 45      | AT_LEAST
			over half of the children                  | 50      | OVER
			up to a third                              | 33.3    | AT_MOST
			three quarters of our staff                | 75      | EXACT
			fell to a quarter                          | 25      | EXACT
			doubled to 40                              | 40      | EXACT
			Year 6: 34                                 | 34      | EXACT
			12 aged 16 to 17                           | 12      | EXACT
			a total of 12                              | 12      | EXACT
			takeover 12                                | 12      | EXACT
			(5)                                        | -5      | EXACT
			minus 5 days                               | -5      | EXACT
			""")
	void readsNumberAndPrecision(String words, BigDecimal value, Qualifier qualifier) {
		var scale = words.contains("£") ? Scale.NUMBER : Scale.PERCENTAGE;
		assertThat(QuantityReader.quantity(words, scale)).isEqualTo(new Quantity(value, qualifier, words));
	}

	@ParameterizedTest
	@ValueSource(strings = { "increased significantly", "is high", "lower than the national average", "A2B", "c", "x",
			"z", "low", "..", ":", "*", "-", "–", "n/k", "n/a", "not yet available", "between 12 and 15", "12-15",
			"12 – 15", "12 to 15 weeks", "10%-20%", "40 more than last year", "up 9", "a fall of 7", "12% increase",
			"+9", "9 percentage points higher", "half-termly", "19 children fewer", "fell by nearly a quarter",
			"a third fewer", "a third review", "in the first half of the year", "two and a half per cent",
			"half a per cent", "half of the year", "twice a quarter", "doubled from 20", "an additional 40 children",
			"half a day", "children aged 16", "12 times as many", "a 12-fold increase" })
	void keepsWordsThatStateNoLevel(String words) {
		assertThat(QuantityReader.quantity(words, Scale.PERCENTAGE)).isEqualTo(new Quantity(null, null, words));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12 months: 19           | SEVERAL
			a fall of 7 to 30       | SEVERAL
			rose from 20 to 27      | SEVERAL
			27 (20 the year before) | SEVERAL
			23/25                   | FRACTION
			12/05/2025              | FRACTION
			21k                     | SHORTENED
			£2.1 million            | SHORTENED
			12,34                   | GROUPS
			15000,00 pounds         | GROUPS
			two of the 12 plans     | FRACTION
			half of 12              | FRACTION
			five fewer than 12      | FRACTION
			3 hundred               | SHORTENED
			2 dozen                 | SHORTENED
			71 per                  | UNFINISHED
			12 out of               | UNFINISHED
			12p                     | NOT_A_NUMBER
			5½                      | NOT_A_NUMBER
			½                       | NOT_A_NUMBER
			１２                     | NOT_A_NUMBER
			١٢ of 40                | NOT_A_NUMBER
			12¹                     | NOT_A_NUMBER
			5?                      | NOT_A_NUMBER
			5<                      | NOT_A_NUMBER
			— 5                     | NOT_A_NUMBER
			April 2024 to May 2025  | NOT_A_NUMBER
			2018/19                 | FRACTION
			1 in 5                  | SHARE
			about one in five       | SHARE
			64%                     | SHARE
			64 per cent of plans    | SHARE
			nearly half             | SHARE
			a quarter of children   | SHARE
			""")
	void asksAboutQuantityThatIsNotClear(String words, Reason reason) {
		assertThatExceptionOfType(UnclearNumber.class).isThrownBy(() -> QuantityReader.quantity(words, Scale.NUMBER))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(reason));
	}

	@ParameterizedTest
	@CsvSource({ "£5", "£ 5", "-£5", "about £5 a head", "€5 each", "(£5)" })
	void asksAboutAmountOfMoneyWherePercentageIsWanted(String words) {
		assertThatExceptionOfType(UnclearNumber.class)
			.isThrownBy(() -> QuantityReader.quantity(words, Scale.PERCENTAGE))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(Reason.AMOUNT));
		assertThat(QuantityReader.quantity(words, Scale.NUMBER).numeric()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			four learning events       | 4
			an annual conference       | 1
			Seven                      | 7
			23                         | 23
			a number of events         |
			a small number of sessions |
			a fall in bookings         |
			a fall of 7                |
			several                    |
			""")
	void readsCountInWords(String words, @Nullable BigDecimal value) {
		assertThat(QuantityReader.count(words))
			.isEqualTo(new Quantity(value, (value != null) ? Qualifier.EXACT : null, words));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rose by 13%                    | 13   | EXACT
			grown by 7% in the last decade | 7    | EXACT
			+2.5                           | 2.5  | EXACT
			fell by nearly a quarter       | 25   | NEARLY
			up over 9 per cent             | 9    | OVER
			up 9                           |      |
			40 more than last year         |      |
			risen                          |      |
			between 5% and 8%              |      |
			""")
	void readsChange(String words, @Nullable BigDecimal value, @Nullable Qualifier qualifier) {
		assertThat(QuantityReader.change(words, DecimalMark.POINT)).isEqualTo(new Quantity(value, qualifier, words));
	}

	/** A text with one number is read as this number, or not as a number at all. */
	@Test
	void neverReadsAnotherNumberThanTheOneWritten() {
		var random = new Random(21_128);
		var words = List.of("", "about", "over", "no more than", "a fall of", "rose to", "up", "children", "per cent",
				"in 2018/19", "at 31 March 2019", "a third of", "two of the", "k", "%", "+", "<", ">", "(", ")", "-",
				"per 10,000", "or more", "fewer", "each", "?", "half", "extra", "£", "times the", "aged 5", ":", "/");
		for (int i = 0; i < 100_000; i++) {
			var number = BigDecimal.valueOf(random.nextInt(3_000), random.nextInt(2));
			var text = new StringBuilder(Quantity.plain(number));
			for (int more = random.nextInt(4); more > 0; more--) {
				String word = words.get(random.nextInt(words.size()));
				text.insert(random.nextBoolean() ? 0 : text.length(),
						(word.matches(".*\\d.*") || random.nextBoolean()) ? " " + word + " " : word);
			}
			try {
				var read = QuantityReader.quantity(text.toString(), Scale.PERCENTAGE).value();
				if (read != null) {
					assertThat(read.abs()).as(text.toString()).isEqualByComparingTo(number);
				}
			}
			catch (UnclearNumber ex) {
				assertThat(ex.text()).isEqualTo(text.toString().strip());
			}
		}
	}

}
