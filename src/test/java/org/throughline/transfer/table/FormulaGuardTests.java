package org.throughline.transfer.table;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGuardTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "'=1", "''=1" })
	void keepsWordsFromBeingFormulas(String text) {
		assertThat(FormulaGuard.guard(text)).startsWith("'");
		assertThat(FormulaGuard.unguard(FormulaGuard.guard(text))).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Train staff", "", "'tis", "a=b", "5-6" })
	void leavesOtherWords(String text) {
		assertThat(FormulaGuard.guard(text)).isEqualTo(text);
		assertThat(FormulaGuard.unguard(text)).isEqualTo(text);
	}

}
