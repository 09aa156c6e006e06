package org.throughline.transfer.table;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@link NumberFormat}. */
class NumberFormatTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"<5"          | 3
			"*"           | 3
			[<5]"c";0     | 3
			;;;           | 12""")
	void formatWithoutDigitsHidesItsNumber(String format, BigDecimal number) {
		assertThat(NumberFormat.of(format, number).hides()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			[<5]"";0          | 45 | 45
			[<5]"c";0         | 5  | 5
			[>=1000]0,"k";0   | 45 | 45
			`#,##0;-#,##0;"-"` | 12 | 12
			General           | 3  | 3
			"£"#,##0.00       | 1200 | 1200
			[$£-809]#,##0     | 1200 | 1200
			[$€-2] #,##0.00   | 1200 | €1200
			`#,##0 [$USD]` | 1200 | 1200 USD
			$#,##0            | 1200 | $1200
			`#,##0" EUR"` | 1200 | 1200 EUR
			0"p"              | 50 | 50p
			0" days"          | 3  | 3
			0.0" per 10,000"  | 3.5 | 3.5
			"approx "0        | 12 | approx 12
			0" to 15"         | 12 | 12 to 15
			0" or fewer"      | 5  | 5 or fewer
			0"?"              | 12 | 12?
			\\(0\\)             | 12 | (12)
			`#,##0;\\-#,##0` | -12 | -12
			`#,##0_);\\(#,##0\\)` | -12 | -12
			-$#,##0           | -12 | $-12
			`#,##0;(#,##0)` | -12 | -12
			_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_- | 0 | 0
			@                 | 12 | 12
			(0)               | 12 | (12)
			`#,##0€` | 12 | 12€
			0.00              | 5.1 | 5.10
			0.00              | 5  | 5
			`#,##0.00` | 5.1 | 5.1""")
	void formatIsThatOfTheSectionWhoseConditionHolds(String format, BigDecimal number, String shown) {
		assertThat(NumberFormat.of(format, number).hides()).isFalse();
		assertThat(NumberFormat.of(format, number).shown(number.toString())).isEqualTo(shown);
	}

}
