package org.throughline.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.measure.BudgetRecipient.PayerRow;
import org.throughline.measure.BudgetTable.Difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.measure.TestBudgets.ADULTS;
import static org.throughline.measure.TestBudgets.CCG;
import static org.throughline.measure.TestBudgets.COUNTY;
import static org.throughline.measure.TestBudgets.ICB;
import static org.throughline.measure.TestBudgets.budget;
import static org.throughline.measure.TestBudgets.cash;
import static org.throughline.measure.TestBudgets.contribution;
import static org.throughline.measure.TestBudgets.lines;
import static org.throughline.measure.TestBudgets.named;
import static org.throughline.measure.TestBudgets.part;
import static org.throughline.measure.TestBudgets.spent;
import static org.throughline.measure.TestBudgets.stated;
import static org.throughline.measure.TestBudgets.succession;
import static org.throughline.measure.TestBudgets.year;

class BudgetTableTests {

	@Test
	void payerOfAnotherAreaIsNotCompared() {
		var before = year(2021, null, List.of(cash(CCG, "50000")));
		var now = year(2022, null, List.of(cash(ICB, "60000")));
		var wider = new PayerSuccession(List.of(succession(CCG, ICB, false)));
		var row = BudgetTable.of(now, before, wider).recipients().get(0).rows().get(0);
		assertThat(row.changeShown()).isEqualTo("not compared");
		assertThat(row.comparison().before()).isEqualTo("CCG");
		var same = BudgetTable.of(now, before, lines()).recipients().get(0).rows().get(0);
		assertThat(same.changeShown()).isEqualTo("+£10,000");
		assertThat(same.comparison().before()).isEqualTo("CCG");
	}

	@Test
	void addsUpAmountsAndShares() {
		var table = BudgetTable.of(
				year(2021, null, List.of(cash(COUNTY, "150000.10"), cash(CCG, "49999.90"), named("PCC", "100000"))),
				null, lines());
		var recipient = table.recipients().get(0);
		assertThat(recipient.cashShown()).isEqualTo("£300,000");
		assertThat(recipient.rows()).extracting(PayerRow::payer).containsExactly("County", "CCG", "PCC");
		assertThat(recipient.rows()).extracting(PayerRow::shareShown).containsExactly("50.0%", "16.7%", "33.3%");
		assertThat(recipient.rows()).extracting(PayerRow::changeShown).containsOnly("");
		assertThat(table.comparedWith()).isNull();
	}

	@Test
	void periodOfAnotherLengthIsNamedButNotCompared() {
		var longer = budget(new BudgetPeriod("2019 to 2021", LocalDate.of(2019, 4, 1), LocalDate.of(2021, 3, 31)), null,
				List.of(cash(COUNTY, "200")));
		var table = BudgetTable.of(year(2021, null, List.of(cash(COUNTY, "100"))), longer, lines());
		assertThat(table.comparedWith()).isNull();
		assertThat(table.unlike()).isEqualTo("2019 to 2021");
		assertThat(table.recipients().get(0).rows().get(0).changeShown()).isEmpty();
	}

	@Test
	void amountsNotStatedAreCounted() {
		var table = BudgetTable.of(year(2020, null, List.of(cash(COUNTY, null), named("districts", null))),
				year(2019, null, List.of(cash(COUNTY, "5"))), lines());
		var recipient = table.recipients().get(0);
		assertThat(recipient.notStated()).isEqualTo(2);
		assertThat(recipient.cashShown()).isEmpty();
		assertThat(recipient.changeShown()).isEmpty();
		assertThat(recipient.rows()).extracting(PayerRow::shown, PayerRow::shareShown, PayerRow::changeShown)
			.containsOnly(tuple("", "", ""));
		assertThat(table.balance()).isNull();
	}

	@Test
	void changeIsComparedWithThePredecessor() {
		var before = year(2021, null, List.of(cash(CCG, "100"), cash(COUNTY, "70"), named("PCC", "9")));
		var table = BudgetTable.of(
				year(2022, null, List.of(cash(ICB, "120.50"), cash(COUNTY, "70"), named("pcc ", "4"))), before,
				lines());
		assertThat(table.comparedWith()).isEqualTo("2021/22");
		assertThat(table.recipients().get(0).rows()).extracting(PayerRow::changeShown)
			.containsExactly("+£20.50", "no change", "−£5");
		assertThat(table.recipients().get(0).changeShown()).isEqualTo("+£15.50");
		assertThat(table.left()).isEmpty();
	}

	@Test
	void newAndFormerPayersAreShown() {
		var table = BudgetTable.of(year(2022, null, List.of(cash(COUNTY, "70"))),
				year(2021, null, List.of(cash(ICB, "1"))), lines());
		assertThat(table.recipients().get(0).rows()).extracting(PayerRow::changeShown).containsExactly("new");
		assertThat(table.left()).containsExactly("ICB");
	}

	@Test
	void periodsOfOtherLengthsAreNotCompared() {
		var months = budget(new BudgetPeriod("2020 to 2022", LocalDate.of(2020, 4, 1), LocalDate.of(2022, 3, 31)), null,
				List.of(cash(COUNTY, "200")));
		var table = BudgetTable.of(months, year(2019, null, List.of(cash(COUNTY, "100"))), lines());
		assertThat(table.comparedWith()).isNull();
		assertThat(table.recipients().get(0).rows()).extracting(PayerRow::changeShown).containsExactly("");
	}

	@Test
	void sharedSumIsShownWithItsParts() {
		String words = "£10,000 to the OSCB and £10,000 to the OSAB";
		var table = BudgetTable.of(
				year(2021, null,
						List.of(part(COUNTY, ContributionKind.CASH, stated("10000", null), null, words),
								part(COUNTY, ContributionKind.CASH, stated("10000", null), ADULTS, words))),
				null, lines());
		assertThat(table.recipients()).extracting(BudgetRecipient::name).containsExactly(null, "OSAB");
		assertThat(table.recipients()).extracting(BudgetRecipient::cashShown).containsExactly("£10,000", "£10,000");
		assertThat(table.sums()).extracting(SplitSum::words, SplitSum::together)
			.containsExactly(tuple(words, "£20,000"));
	}

	@Test
	void wholeSumAndItsPartsCountOnce() {
		var whole = contribution(COUNTY, ContributionKind.CASH, stated("64000", null));
		var parts = List.of(part(COUNTY, ContributionKind.CASH, stated("40000", null), null, "£64,000"),
				part(COUNTY, ContributionKind.CASH, stated("24000", null), null, "£64,000"));
		var budget = year(2021, null, List.of(whole, parts.get(0), parts.get(1), cash(ICB, "1000")));
		var table = BudgetTable.of(budget, null, lines());
		assertThat(table.recipients().get(0).cashShown()).isEqualTo("£65,000");
		assertThat(table.sums()).extracting(SplitSum::whole, SplitSum::together)
			.containsExactly(tuple(whole, "£64,000"));
		assertThat(table.differences()).isEmpty();
		assertThat(MoneyYears.of(List.of(budget), lines(), Set.of()).recipients().get(0).total(0)).isEqualTo("£65,000");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			£64,000                              | 40000 | 20000 | £64,000 | £60,000
			64,000                               | 40000 | 20000 | £64,000 | £60,000
			£64,000                              | 40000 | 30000 | £64,000 | £70,000
			£64,000                              | 70000 |       | £64,000 | £70,000
			£40,000 for training and £24,000 rent | 40000 | 25000 | £40,000 | £65,000
			£64,000                              | 40000 |       |         |
			£40,000 for training and £24,000 rent | 40000 | 24000 |         |
			one sum for both                     | 40000 | 24000 |         |
			""")
	void partsAreCheckedAgainstTheirSum(String words, String one, @Nullable String other, @Nullable String stated,
			@Nullable String found) {
		var table = BudgetTable.of(
				year(2021, null,
						List.of(part(COUNTY, ContributionKind.CASH, stated(one, null), null, words),
								part(COUNTY, ContributionKind.CASH, stated(other, null), ADULTS, words))),
				null, lines());
		assertThat(table.differences()).isEqualTo((stated == null || found == null) ? List.of()
				: List.of(new Difference("budget.differs.parts", stated, found)));
	}

	@Test
	void amountCarriedForwardHasNoShare() {
		var table = BudgetTable.of(
				year(2021, null,
						List.of(cash(COUNTY, "100"), named("Reserves", ContributionKind.CARRIED_FORWARD, "50"),
								contribution(COUNTY, ContributionKind.IN_KIND, stated("7", null))),
						spent("Chair", "30.25", null), spent("Training", "100", null), spent("Licence", "5", "City")),
				null, lines());
		var recipient = table.recipients().get(0);
		assertThat(recipient.cashShown()).isEqualTo("£100");
		assertThat(recipient.incomeShown()).isEqualTo("£150");
		assertThat(recipient.inKindShown()).isEqualTo("£7");
		assertThat(recipient.rows()).extracting(PayerRow::shareShown).containsExactly("100.0%", "");
		assertThat(table.spentTogether()).isEqualTo("£130.25");
		assertThat(table.shareOf(table.spent().get(0))).isEqualTo("23.2%");
		assertThat(table.spentByOthers()).extracting(ExpenditureDetails::title).containsExactly("Licence");
		assertThat(table.balance()).isEqualTo("+£19.75");
	}

	@Test
	void totalsThatDifferAreReported() {
		var budget = budget(new BudgetContent(year(2021), stated("102", null), stated("40", null), null), null,
				List.of(cash(COUNTY, "100"), cash(ICB, "1")), spent("Chair", "39", null));
		assertThat(BudgetTable.of(budget, null, lines()).differences()).containsExactly(
				new Difference("budget.differs.income", "£102", "£101"),
				new Difference("budget.differs.expenditure", "£40", "£39"));
	}

	@Test
	void totalMayExceedStatedAmounts() {
		var budget = budget(new BudgetContent(year(2021), stated("102", null), StatedAmount.NONE, null), null,
				List.of(cash(COUNTY, "100"), cash(ICB, null)));
		assertThat(BudgetTable.of(budget, null, lines()).differences()).isEmpty();
	}

	@Test
	void wordingThatStatesAnotherAmountIsReported() {
		var fits = contribution(COUNTY, ContributionKind.CASH, stated("10000", "£10,000 for 2021/22"));
		var millions = contribution(COUNTY, ContributionKind.CASH, stated("1200000", "£1.2m"));
		var differs = contribution(COUNTY, ContributionKind.CASH, stated("1000", "a sum of £10,000"));
		assertThat(BudgetTable.of(year(2021, null, List.of(fits, millions)), null, lines()).differences()).isEmpty();
		assertThat(BudgetTable.of(year(2021, null, List.of(differs)), null, lines()).differences())
			.containsExactly(new Difference("budget.differs.words", "“a sum of £10,000”", "£1,000"));
	}

}
