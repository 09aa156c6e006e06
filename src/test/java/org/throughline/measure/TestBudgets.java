package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Budgets as the database would give them.
 */
final class TestBudgets {

	static final UUID COUNTY = new UUID(0, 1);

	static final UUID CCG = new UUID(0, 2);

	static final UUID ICB = new UUID(0, 3);

	static final UUID ADULTS = new UUID(0, 4);

	private TestBudgets() {
	}

	static BudgetDetails year(int year, @Nullable String report, List<ContributionDetails> contributions,
			ExpenditureDetails... lines) {
		return period(year + "/" + (year + 1) % 100, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31), report,
				contributions, null, null, lines);
	}

	static BudgetDetails period(String label, LocalDate from, LocalDate to, @Nullable String report,
			List<ContributionDetails> contributions, @Nullable String income, @Nullable String expenditure,
			ExpenditureDetails... lines) {
		return new BudgetDetails(UUID.randomUUID(), label, report, label, from, to, "OSCB",
				(income != null) ? new BigDecimal(income) : null, null,
				(expenditure != null) ? new BigDecimal(expenditure) : null, null, null, 0, contributions,
				List.of(lines));
	}

	static ContributionDetails cash(UUID payer, String name, @Nullable String amount) {
		return contribution(payer, name, null, ContributionKind.CASH, amount, null, null, null, null);
	}

	static ContributionDetails named(String name, @Nullable String amount) {
		return contribution(null, null, name, ContributionKind.CASH, amount, null, null, null, null);
	}

	static ContributionDetails contribution(@Nullable UUID payer, @Nullable String organisation,
			@Nullable String payerName, ContributionKind kind, @Nullable String amount, @Nullable String words,
			@Nullable UUID recipient, @Nullable String recipientName, @Nullable String partOf) {
		return new ContributionDetails(UUID.randomUUID(), UUID.randomUUID(), 1, payer, null, organisation, payerName,
				recipient, null, (recipient != null) ? recipientName : null, (recipient == null) ? recipientName : null,
				kind, (amount != null) ? new BigDecimal(amount) : null, words, null, false, partOf, 0);
	}

	static ExpenditureDetails spent(String wording, @Nullable String amount, @Nullable String payer) {
		return new ExpenditureDetails(UUID.randomUUID(), UUID.randomUUID(), 1, ExpenditureCategory.OTHER, wording, null,
				null, payer, (amount != null) ? new BigDecimal(amount) : null, null, 0);
	}

	static PayerSuccession lines() {
		return new PayerSuccession(List.of(new PayerSuccession.Succession(CCG, ICB, true)));
	}

}
