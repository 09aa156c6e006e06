package org.throughline.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one body receives from all who contribute.
 *
 * @param name the body; none for the partnership itself
 * @param rows a row a payer, and one for what was carried forward
 * @param cash the stated cash together
 * @param carried what was carried forward; none where nothing was
 * @param inKind the stated worth of what was given in kind; none where none is stated
 * @param notStated how many contributions in cash state no amount
 * @param earlier the cash of the period before, where all of it was stated
 */
public record BudgetRecipient(@Nullable String name, List<PayerRow> rows, BigDecimal cash, @Nullable BigDecimal carried,
		@Nullable BigDecimal inKind, int notStated, @Nullable BigDecimal earlier) {

	/**
	 * What one payer contributes.
	 *
	 * @param payer who
	 * @param payerInSource who, in the source's words where these differ
	 * @param cash the contributions in cash, or what was carried forward
	 * @param inKind the contributions in kind
	 * @param stated the stated cash together; none where none is stated
	 * @param share what part that is of all stated cash, in per cent
	 * @param change since the period before; none where that cannot be said
	 * @param fresh whether nothing was paid in the period before
	 * @param before who paid in the period before, where that was another organisation
	 * @param otherArea whether that one worked for another area: then nothing is compared
	 */
	public record PayerRow(String payer, @Nullable String payerInSource, List<ContributionDetails> cash,
			List<ContributionDetails> inKind, @Nullable BigDecimal stated, @Nullable BigDecimal share,
			@Nullable BigDecimal change, boolean fresh, @Nullable String before, boolean otherArea) {

		/** "32.5%"; empty where it cannot be said. */
		public String shareShown() {
			return BudgetTable.percent(this.share);
		}

		/** "+£500", "no change", "new"; empty where it cannot be said. */
		public String changeShown() {
			return this.fresh ? "new"
					: this.otherArea ? "not compared" : ((this.change != null) ? Pounds.difference(this.change) : "");
		}

		/** "£10,000"; empty where nothing is stated. */
		public String shown() {
			return (this.stated != null) ? Pounds.shown(this.stated) : "";
		}

		/** Whether it was carried forward, and nobody paid it. */
		public boolean carriedForward() {
			return this.cash.stream().anyMatch((one) -> one.kind() == ContributionKind.CARRIED_FORWARD);
		}

	}

	/** Whether it is the partnership itself. */
	public boolean own() {
		return this.name == null;
	}

	/** Cash and what was carried forward. */
	BigDecimal income() {
		return (this.carried != null) ? this.cash.add(this.carried) : this.cash;
	}

	/** The stated cash; empty where none is stated. */
	public String cashShown() {
		boolean any = this.rows.stream().anyMatch((row) -> row.stated() != null && !row.carriedForward());
		return any ? Pounds.shown(this.cash) : "";
	}

	/** Cash and what was carried forward; empty where nothing was. */
	public String incomeShown() {
		return (this.carried != null) ? Pounds.shown(income()) : "";
	}

	/** The stated worth of contributions in kind; empty where none is stated. */
	public String inKindShown() {
		return (this.inKind != null) ? Pounds.shown(this.inKind) : "";
	}

	/** Change of all cash since the period before; empty where that cannot be said. */
	public String changeShown() {
		return (this.earlier != null && this.notStated == 0 && !cashShown().isEmpty())
				? Pounds.difference(this.cash.subtract(this.earlier)) : "";
	}

	/** Whether anything is given in kind. */
	public boolean anyInKind() {
		return this.rows.stream().anyMatch((row) -> !row.inKind().isEmpty());
	}

	/** Whether there are shares to compare. */
	public boolean anyShare() {
		return this.rows.stream().filter((row) -> row.share() != null).count() > 1;
	}

	/** Whether any change can be told. */
	public boolean anyChange() {
		return this.rows.stream().anyMatch((row) -> !row.changeShown().isEmpty());
	}

	/**
	 * Adds up what one body receives.
	 * @param before what it received in the period that is compared with; none where none
	 * is
	 * @param left takes the payers of that period that are not named now
	 */
	static BudgetRecipient of(List<ContributionDetails> now, @Nullable List<ContributionDetails> before,
			PayerSuccession lines, List<String> left) {
		var cash = BudgetTable.sum(of(now, ContributionKind.CASH));
		var payers = byPayer(now, lines);
		var payersBefore = (before != null) ? byPayer(before, lines) : Map.<String, List<ContributionDetails>>of();
		var rows = new ArrayList<PayerRow>();
		payers.forEach((line, contributions) -> rows
			.add(row(contributions, cash, (before != null), payersBefore.getOrDefault(line, List.of()), lines)));
		for (var carried : of(now, ContributionKind.CARRIED_FORWARD)) {
			rows.add(new PayerRow(carried.payer(), carried.payerInSource(), List.of(carried), List.of(),
					carried.amount(), null, null, false, null, false));
		}
		payersBefore.forEach((line, contributions) -> {
			if (!payers.containsKey(line)) {
				left.add(contributions.get(0).payer());
			}
		});
		return new BudgetRecipient(now.get(0).recipient(), List.copyOf(rows), cash,
				stated(of(now, ContributionKind.CARRIED_FORWARD)), stated(of(now, ContributionKind.IN_KIND)),
				notStated(of(now, ContributionKind.CASH)), complete(before));
	}

	private static PayerRow row(List<ContributionDetails> contributions, BigDecimal all, boolean compared,
			List<ContributionDetails> before, PayerSuccession lines) {
		var cash = of(contributions, ContributionKind.CASH);
		var stated = stated(cash);
		var paidBefore = of(before, ContributionKind.CASH);
		var earlier = complete(paidBefore);
		boolean comparable = compared && stated != null && notStated(cash) == 0;
		var other = paidBefore.stream()
			.filter((one) -> !one.payer().equals(contributions.get(0).payer()))
			.findFirst()
			.orElse(null);
		boolean otherArea = comparable && earlier != null && other != null
				&& !lines.comparable(other, contributions.get(0));
		return new PayerRow(contributions.get(0).payer(), contributions.get(0).payerInSource(), cash,
				of(contributions, ContributionKind.IN_KIND), stated,
				(stated != null) ? Pounds.share(stated, all) : null,
				(comparable && !otherArea && stated != null && earlier != null) ? stated.subtract(earlier) : null,
				comparable && paidBefore.isEmpty(), (other != null) ? other.payer() : null, otherArea);
	}

	private static Map<String, List<ContributionDetails>> byPayer(List<ContributionDetails> contributions,
			PayerSuccession lines) {
		var payers = new LinkedHashMap<String, List<ContributionDetails>>();
		for (var one : contributions) {
			if (one.kind() != ContributionKind.CARRIED_FORWARD) {
				payers.computeIfAbsent(lines.payer(one), (line) -> new ArrayList<>()).add(one);
			}
		}
		return payers;
	}

	private static List<ContributionDetails> of(List<ContributionDetails> contributions, ContributionKind kind) {
		return contributions.stream().filter((one) -> one.kind() == kind).toList();
	}

	private static int notStated(List<ContributionDetails> contributions) {
		return (int) contributions.stream().filter((one) -> one.amount() == null).count();
	}

	private static @Nullable BigDecimal stated(List<ContributionDetails> contributions) {
		return (contributions.size() > notStated(contributions)) ? BudgetTable.sum(contributions) : null;
	}

	/** The cash together, if all of it is stated. */
	private static @Nullable BigDecimal complete(@Nullable List<ContributionDetails> contributions) {
		if (contributions == null) {
			return null;
		}
		var cash = of(contributions, ContributionKind.CASH);
		return cash.isEmpty() || notStated(cash) > 0 ? null : BudgetTable.sum(cash);
	}

}
