package org.throughline.platform.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.platform.text.UnclearNumber.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Numbers as spreadsheets and forms write them. */
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
		assertThat(DecimalMark.of(List.of("1.234", "words"))).isEqualTo(DecimalMark.UNCLEAR);
		assertThat(DecimalMark.of(List.of("1.234", "12.5"))).isEqualTo(DecimalMark.POINT);
	}

	@Test
	void refusesNumberOfWhichTheGroupMayBeDecimals() {
		for (var mark : List.of(DecimalMark.COMMA, DecimalMark.UNCLEAR)) {
			String text = (mark == DecimalMark.COMMA) ? "1,234" : "1.234";
			assertThatExceptionOfType(UnclearNumber.class).isThrownBy(() -> NumberReader.number(text, mark))
				.satisfies((refused) -> assertThat(refused.reason())
					.isEqualTo((mark == DecimalMark.COMMA) ? Reason.GROUPS : Reason.EITHER));
		}
		assertThat(NumberReader.number("0,125", DecimalMark.COMMA)).isEqualTo("0.125");
		assertThat(NumberReader.number("1,234", DecimalMark.UNCLEAR)).isEqualTo("1234");
	}

	/** Numbers written by this program are read as the same numbers. */
	@Test
	void readsWhatIsWritten() {
		var random = new Random(20_261_128);
		for (int i = 0; i < 5_000; i++) {
			var value = BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 500_000_000L, random.nextInt(4));
			for (String text : List.of(value.toPlainString(), Quantity.plain(value), Quantity.plain(value) + "%")) {
				assertThat(NumberReader.number(text)).as(text).isEqualByComparingTo(value);
				assertThat(QuantityReader.quantity(text, Scale.PERCENTAGE).value()).as(text)
					.isEqualByComparingTo(value);
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
