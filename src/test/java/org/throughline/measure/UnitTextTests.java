package org.throughline.measure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnitTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			%               | Per cent            | true  | false
			%               | percentage          | true  | false
			% of plans      | %                   | true  | false
			% of plans      | % of children       | false | false
			%               | Number              | false | true
			children        | Number of children  | true  | false
			children        | Child               | false | false
			children        | Number              | true  | false
			children        | Referrals           | false | false
			referrals       | Referral            | true  | false
			children        | %                   | false | true
			children        | per 10,000          | false | true
			per 10,000      | Rate per 10000      | true  | false
			per 10,000      | per 1,000           | false | true
			£               | £000s               | false | true
			£               | £ thousands         | false | true
			""")
	void comparesUnits(String unit, String written, boolean same, boolean otherScale) {
		assertThat(UnitText.of(unit).same(UnitText.of(written))).isEqualTo(same);
		assertThat(UnitText.of(unit).otherScale(UnitText.of(written))).isEqualTo(otherScale);
	}

}
