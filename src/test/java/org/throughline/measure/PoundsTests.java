package org.throughline.measure;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.platform.form.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PoundsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "£6,592.80|6592.80", "6592.8|6592.80", "10 000|10000.00", "0|0.00",
			"1,234,567.05|1234567.05", "£ 12|12.00" })
	void parsesAmounts(String written, BigDecimal amount) {
		assertThat(Pounds.read("amount", written)).isEqualTo(amount);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "6592.805|money.decimals", "1.000|money.decimals", "-5|money.negative", "(500)|money.negative",
					"−5|money.negative", "500-|money.negative", "ten|money.notAnAmount", "£|money.notAnAmount",
					"50%|money.notAnAmount", "1,00|number.GROUPS", "21000,00|number.GROUPS", "12,34,567|number.GROUPS",
					"12.|number.GROUPS", "1.000,50|number.GROUPS", "£10m|number.SHORTENED", "21k|number.SHORTENED",
					"10000000000|money.tooLarge" })
	void refusesTextThatIsNoAmount(String written, String key) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Pounds.read("amount", written))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(key))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("amount"));
	}

	@Test
	void emptyTextIsNoAmount() {
		assertThat(Pounds.read("amount", " ")).isNull();
		assertThat(Pounds.read("amount", null)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "6592.80|£6,592.80", "10000|£10,000", "10000.00|£10,000", "0.5|£0.50",
			"1234567.05|£1,234,567.05", "-50|−£50" })
	void showsPenceWhereThereAreAny(BigDecimal amount, String shown) {
		assertThat(Pounds.shown(amount)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "500|+£500", "-500.5|−£500.50", "0.00|no change" })
	void showsDifferencesWithTheirSign(BigDecimal change, String shown) {
		assertThat(Pounds.difference(change)).isEqualTo(shown);
	}

	@Test
	void sharesAreToOneDecimal() {
		assertThat(Pounds.share(new BigDecimal("1"), new BigDecimal("3"))).isEqualTo("33.3");
		assertThat(Pounds.share(new BigDecimal("2"), new BigDecimal("3"))).isEqualTo("66.7");
		assertThat(Pounds.share(BigDecimal.ONE, BigDecimal.ZERO)).isNull();
	}

}
