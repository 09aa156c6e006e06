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
			#,##0;-#,##0;"-"  | 12 | 12
			General           | 3  | 3""")
	void formatIsThatOfTheSectionWhoseConditionHolds(String format, BigDecimal number, String shown) {
		assertThat(NumberFormat.of(format, number).hides()).isFalse();
		assertThat(NumberFormat.of(format, number).shown(number.toString())).isEqualTo(shown);
	}

}
