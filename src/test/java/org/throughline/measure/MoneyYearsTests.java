package org.throughline.measure;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.throughline.measure.MoneyYears.Payer;
import org.throughline.measure.MoneyYears.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measure.TestBudgets.ADULTS;
import static org.throughline.measure.TestBudgets.CCG;
import static org.throughline.measure.TestBudgets.COUNTY;
import static org.throughline.measure.TestBudgets.ICB;
import static org.throughline.measure.TestBudgets.cash;
import static org.throughline.measure.TestBudgets.part;
import static org.throughline.measure.TestBudgets.lines;
import static org.throughline.measure.TestBudgets.named;
import static org.throughline.measure.TestBudgets.spent;
import static org.throughline.measure.TestBudgets.stated;
import static org.throughline.measure.TestBudgets.succession;
import static org.throughline.measure.TestBudgets.year;

class MoneyYearsTests {

	@Test
	void successorsShareARowOverTheYears() {
		var years = MoneyYears.of(
				List.of(year(2021, "2021-22", List.of(cash(CCG, "100"), cash(COUNTY, null)),
						spent("Chair", "30", null)), year(2022, "2022-23", List.of(cash(ICB, "110.50")))),
				lines(), Set.of("2021-22", "2022-23"));
		assertThat(years.periods()).extracting(Period::label).containsExactly("2022/23", "2021/22");
		var received = years.recipients().get(0);
		assertThat(received.payers()).extracting(Payer::name).containsExactly("ICB", "County");
		assertThat(received.payers().get(0).formerly()).containsExactly("CCG");
		assertThat(received.payers().get(0).cells()).extracting((cell) -> cell.shown())
			.containsExactly("£110.50", "£100");
		assertThat(received.payers().get(1).cells().get(0)).isNull();
		assertThat(received.payers().get(1).cells().get(1).notStated()).isTrue();
		assertThat(received.total(0)).isEqualTo("£110.50");
		assertThat(received.notStated()).containsExactly(0, 1);
		assertThat(years.spending().get(1).shown()).isEqualTo("£30");
		assertThat(years.spending().get(0)).isNull();
	}

	@Test
	void payerStatedInTwoReportsCountsOnce() {
		var agency = year(
				2021, "agency", List.of(cash(COUNTY, "90"),
						part(COUNTY, ContributionKind.CASH, stated("10", null), ADULTS, null), named("Elsewhere", "5")),
				spent("Licence", "7", null));
		var own = year(2021, "2021-22", List.of(cash(COUNTY, "100")));
		var years = MoneyYears.of(List.of(agency, own), lines(), Set.of("2021-22"));
		assertThat(years.periods()).extracting(Period::reportSlug).containsExactly("2021-22");
		assertThat(years.recipients().get(0).total(0)).isEqualTo("£105");
		assertThat(years.recipients().get(1).name()).isEqualTo("OSAB");
		assertThat(years.recipients().get(1).total(0)).isEqualTo("£10");
		assertThat(years.anySpending()).isFalse();
	}

	@Test
	void circularOrMultipleSuccessionIsHandled() {
		var circle = new PayerSuccession(List.of(succession(CCG, ICB, true), succession(ICB, CCG, true)));
		assertThat(circle.payer(cash(CCG, "1"))).isNotEmpty();
		var several = new PayerSuccession(List.of(succession(CCG, ICB, true), succession(CCG, ADULTS, true)));
		assertThat(several.payer(cash(CCG, "1"))).isEqualTo(CCG.id().toString());
	}

}
