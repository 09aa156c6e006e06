package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.OrganisationSuccession;
import org.throughline.platform.persistence.NamedReference;

/**
 * Budgets as the database would give them.
 */
final class TestBudgets {

	static final NamedReference COUNTY = new NamedReference(new UUID(0, 1), "county", "County");

	static final NamedReference CCG = new NamedReference(new UUID(0, 2), "ccg", "CCG");

	static final NamedReference ICB = new NamedReference(new UUID(0, 3), "icb", "ICB");

	static final NamedReference ADULTS = new NamedReference(new UUID(0, 4), "adults", "OSAB");

	private TestBudgets() {
	}

	static BudgetDetails year(int year, @Nullable String report, List<ContributionDetails> contributions,
			ExpenditureDetails... lines) {
		return budget(year(year), report, contributions, lines);
	}

	static BudgetPeriod year(int year) {
		return new BudgetPeriod(year + "/" + (year + 1) % 100, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31));
	}

	static BudgetDetails budget(BudgetPeriod period, @Nullable String report, List<ContributionDetails> contributions,
			ExpenditureDetails... lines) {
		return budget(BudgetContent.of(period), report, contributions, lines);
	}

	static BudgetDetails budget(BudgetContent content, @Nullable String report, List<ContributionDetails> contributions,
			ExpenditureDetails... lines) {
		return new BudgetDetails(UUID.randomUUID(), content.period().label(), 0, content,
				new BudgetDetails.Origin(report, "OSCB", LateEntry.NONE), contributions, List.of(lines));
	}

	static ContributionDetails cash(NamedReference payer, @Nullable String amount) {
		return contribution(payer, ContributionKind.CASH, stated(amount, null));
	}

	static ContributionDetails named(String payer, ContributionKind kind, @Nullable String amount) {
		var content = new ContributionContent(kind, stated(amount, null), payer, null, null, false, null,
				ContributionDecision.NONE);
		return new ContributionDetails(UUID.randomUUID(), 1, 0, content, null, null, LateEntry.NONE);
	}

	static ContributionDetails named(String payer, @Nullable String amount) {
		return named(payer, ContributionKind.CASH, amount);
	}

	static ContributionDetails contribution(NamedReference payer, ContributionKind kind, StatedAmount stated) {
		return part(payer, kind, stated, null, null);
	}

	/** A part of a sum that is split between recipients. */
	static ContributionDetails part(NamedReference payer, ContributionKind kind, StatedAmount stated,
			@Nullable NamedReference recipient, @Nullable String partOf) {
		var content = new ContributionContent(kind, stated, null, null, null, false, partOf, ContributionDecision.NONE);
		return new ContributionDetails(UUID.randomUUID(), 1, 0, content, payer, recipient, LateEntry.NONE);
	}

	static StatedAmount stated(@Nullable String amount, @Nullable String words) {
		return new StatedAmount((amount != null) ? new BigDecimal(amount) : null, words);
	}

	static ExpenditureDetails spent(String wording, @Nullable String amount, @Nullable String payer) {
		var content = new ExpenditureContent(ExpenditureCategory.OTHER, wording, stated(amount, null), payer);
		return new ExpenditureDetails(UUID.randomUUID(), 1, 0, content, null, LateEntry.NONE);
	}

	static PayerSuccession lines() {
		return new PayerSuccession(List.of(succession(CCG, ICB, true)));
	}

	static OrganisationSuccession succession(NamedReference predecessor, NamedReference successor,
			boolean sameFootprint) {
		return new OrganisationSuccession(predecessor.id(), successor.id(), sameFootprint, LocalDate.of(2022, 7, 1));
	}

}
