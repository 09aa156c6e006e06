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

/** Numbers as reports, spreadsheets and forms write them. */
class NumberReaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0            | 0
			605          | 605
			1,234        | 1234
			1,234,567.89 | 1234567.89
			1 234 567    | 1234567
			12.50        | 12.50
			£6,592.80    | 6592.80
			£ 10         | 10
			64%          | 64
			20.5 %       | 20.5
			-5           | -5
			−5           | -5
			-£5          | -5
			£-5          | -5
			5-           | -5
			(5)          | -5
			(£1,250.75)  | -1250.75
			+7           | 7
			""")
	void readsNumber(String text, BigDecimal value) {
		assertThat(NumberReader.number(text)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			15000,00   | GROUPS
			12,5       | GROUPS
			12,34      | GROUPS
			1,2345     | GROUPS
			10,0000    | GROUPS
			1,23,456   | GROUPS
			1.250,75   | GROUPS
			1,234 567  | GROUPS
			,5         | GROUPS
			5.         | GROUPS
			1.2.3      | GROUPS
			21k        | SHORTENED
			£2.1m      | SHORTENED
			1.2 million| SHORTENED
			12 months  | NOT_A_NUMBER
			-(5)       | NOT_A_NUMBER
			--5        | NOT_A_NUMBER
			-5-        | NOT_A_NUMBER
			(5         | NOT_A_NUMBER
			<5         | NOT_A_NUMBER
			12-15      | NOT_A_NUMBER
			five       | NOT_A_NUMBER
			""")
	void refusesNumberThatIsNotClear(String text, Reason reason) {
		assertThatExceptionOfType(UnclearNumber.class).isThrownBy(() -> NumberReader.number(text))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(reason));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			15000,00  | 15000.00
			12,5      | 12.5
			1.250,75  | 1250.75
			10,0000   | 10.0000
			1.250     | 1250
			""")
	void readsDecimalComma(String text, BigDecimal value) {
		assertThat(NumberReader.number(text, DecimalMark.COMMA)).isEqualTo(value);
	}

	@Test
	void decimalMarkIsCommaOnlyIfAllNumbersAgree() {
		assertThat(DecimalMark.of(List.of("15000,00", "12,5", "1.250,75", "10,0000"))).isEqualTo(DecimalMark.COMMA);
		assertThat(DecimalMark.of(List.of("12,5", "13.5"))).isEqualTo(DecimalMark.POINT);
		assertThat(DecimalMark.of(List.of("1,234", "words", ""))).isEqualTo(DecimalMark.POINT);
		assertThat(DecimalMark.of(List.of("12,5", "1,234,567"))).isEqualTo(DecimalMark.POINT);
	}

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
			takeover 12                                | 12      | EXACT
			(5)                                        | -5      | EXACT
			minus 5 days                               | -5      | EXACT
			""")
	void readsNumberAndPrecision(String words, BigDecimal value, Qualifier qualifier) {
		assertThat(NumberReader.quantity(words, Scale.PERCENTAGE)).isEqualTo(new Quantity(value, qualifier, words));
	}

	@ParameterizedTest
	@ValueSource(strings = { "increased significantly", "is high", "lower than the national average", "A2B", "c", "x",
			"z", "low", "..", ":", "*", "-", "–", "n/k", "n/a", "not yet available", "between 12 and 15", "12-15",
			"12 – 15", "12 to 15 weeks", "10%-20%", "40 more than last year", "up 9", "a fall of 7", "12% increase",
			"+9", "9 percentage points higher", "half-termly", "low", "19 children fewer" })
	void keepsWordsThatStateNoLevel(String words) {
		assertThat(NumberReader.quantity(words, Scale.PERCENTAGE)).isEqualTo(new Quantity(null, null, words));
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
			12p                     | NOT_A_NUMBER
			2018/19                 | FRACTION
			1 in 5                  | SHARE
			about one in five       | SHARE
			64%                     | SHARE
			64 per cent of plans    | SHARE
			nearly half             | SHARE
			a quarter of children   | SHARE
			""")
	void asksAboutQuantityThatIsNotClear(String words, Reason reason) {
		assertThatExceptionOfType(UnclearNumber.class).isThrownBy(() -> NumberReader.quantity(words, Scale.NUMBER))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(reason));
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
		assertThat(NumberReader.count(words))
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
		assertThat(NumberReader.change(words, DecimalMark.POINT)).isEqualTo(new Quantity(value, qualifier, words));
	}

	/** What this program writes, it reads as the same number. */
	@Test
	void readsWhatIsWritten() {
		var random = new Random(20_261_128);
		for (int i = 0; i < 5_000; i++) {
			var value = BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 500_000_000L, random.nextInt(4));
			for (String text : List.of(value.toPlainString(), Quantity.plain(value), Quantity.plain(value) + "%")) {
				assertThat(NumberReader.number(text)).as(text).isEqualByComparingTo(value);
				assertThat(NumberReader.quantity(text, Scale.PERCENTAGE).value()).as(text).isEqualByComparingTo(value);
			}
		}
	}

	/** Any mixture of digits and marks is refused, or it is the number it looks like. */
	@Test
	void neverReadsWrongMagnitude() {
		var random = new Random(1_128);
		String marks = "0123456789,.- (£%";
		for (int i = 0; i < 200_000; i++) {
			var text = new StringBuilder();
			for (int length = 1 + random.nextInt(9); length > 0; length--) {
				text.append(marks.charAt(random.nextInt(marks.length())));
			}
			try {
				var value = NumberReader.number(text.toString());
				String digits = text.toString().replaceAll("[^0-9.]", "");
				assertThat(value.abs()).as(text.toString()).isEqualByComparingTo(new BigDecimal(digits));
				assertThat(text.toString().matches(".*(-|\\(.*\\)).*")).as(text.toString())
					.isEqualTo(value.signum() < 0 || value.signum() == 0 && text.toString().matches(".*(-|\\().*"));
				assertThat(text.toString()).doesNotMatch(".*,(\\d{1,2}|\\d{4,})($|\\D).*");
			}
			catch (UnclearNumber ex) {
				assertThat(ex.text()).isEqualTo(text.toString());
			}
		}
	}

}
