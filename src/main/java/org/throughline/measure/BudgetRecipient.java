package org.throughline.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The contributions that one body receives.
 *
 * @param name the body, or {@code null} for the partnership itself
 * @param rows a row for each payer, and for each amount carried forward
 * @param cash the total of stated cash
 * @param carried the amount carried forward, or {@code null}
 * @param inKind the stated value of contributions in kind, or {@code null} if none is
 * stated
 * @param notStated the number of contributions in cash without an amount
 * @param earlier the cash of the previous period, or {@code null} if not all of it was
 * stated
 */
public record BudgetRecipient(@Nullable String name, List<PayerRow> rows, BigDecimal cash, @Nullable BigDecimal carried,
		@Nullable BigDecimal inKind, int notStated, @Nullable BigDecimal earlier) {

	/**
	 * The contributions of one payer.
	 *
	 * @param payerInSource the payer as stated, if that differs
	 * @param cash contributions in cash, or the amount carried forward
	 * @param inKind contributions in kind
	 * @param stated the total of stated cash, or {@code null} if none is stated
	 * @param share its percentage of all stated cash
	 * @param comparison the comparison with the previous period
	 */
	public record PayerRow(String payer, @Nullable String payerInSource, List<ContributionDetails> cash,
			List<ContributionDetails> inKind, @Nullable BigDecimal stated, @Nullable BigDecimal share,
			Comparison comparison) {

		/** Returns text such as "32.5%"; empty if not known. */
		public String shareShown() {
			return BudgetTable.percent(this.share);
		}

		/** Returns text such as "+£500", "no change" or "new"; empty if not known. */
		public String changeShown() {
			return this.comparison.shown();
		}

		/** Returns text such as "£10,000"; empty if no amount is stated. */
		public String shown() {
			return (this.stated != null) ? Pounds.shown(this.stated) : "";
		}

		/** Whether it is an amount carried forward, without a payer. */
		public boolean carriedForward() {
			return this.cash.stream().anyMatch((one) -> one.kind() == ContributionKind.CARRIED_FORWARD);
		}

	}

	/**
	 * The comparison of a payer's cash with the previous period.
	 *
	 * @param change the change, or {@code null} if not known
	 * @param fresh whether the payer paid nothing in the previous period
	 * @param before the payer of the previous period, if that was another organisation
	 * @param otherArea whether that organisation worked for another area, so that nothing
	 * is compared
	 */
	public record Comparison(@Nullable BigDecimal change, boolean fresh, @Nullable String before, boolean otherArea) {

		static final Comparison NONE = new Comparison(null, false, null, false);

		String shown() {
			return this.fresh ? "new"
					: this.otherArea ? "not compared" : ((this.change != null) ? Pounds.difference(this.change) : "");
		}

	}

	/** Whether it is the partnership itself. */
	public boolean own() {
		return this.name == null;
	}

	/** Returns cash and the amount carried forward. */
	BigDecimal income() {
		return (this.carried != null) ? this.cash.add(this.carried) : this.cash;
	}

	/** Returns the stated cash as text; empty if none is stated. */
	public String cashShown() {
		boolean any = this.rows.stream().anyMatch((row) -> row.stated() != null && !row.carriedForward());
		return any ? Pounds.shown(this.cash) : "";
	}

	/**
	 * Returns cash and the amount carried forward as text; empty if nothing was carried
	 * forward.
	 */
	public String incomeShown() {
		return (this.carried != null) ? Pounds.shown(income()) : "";
	}

	/** Returns the value of contributions in kind as text; empty if none is stated. */
	public String inKindShown() {
		return (this.inKind != null) ? Pounds.shown(this.inKind) : "";
	}

	/**
	 * Returns the change of all cash from the previous period as text; empty if not
	 * known.
	 */
	public String changeShown() {
		return (this.earlier != null && this.notStated == 0 && !cashShown().isEmpty())
				? Pounds.difference(this.cash.subtract(this.earlier)) : "";
	}

	/**
	 * Returns the cash that depends on conditions not known to be met as text; empty if
	 * none is stated.
	 */
	public String conditionalShown() {
		var pending = this.rows.stream()
			.flatMap((row) -> row.cash().stream())
			.filter((one) -> one.content().decision().pending() && one.amount() != null)
			.toList();
		return pending.isEmpty() ? "" : Pounds.shown(BudgetTable.sum(pending));
	}

	/** Whether there are contributions in kind. */
	public boolean anyInKind() {
		return this.rows.stream().anyMatch((row) -> !row.inKind().isEmpty());
	}

	/** Whether there are at least two shares. */
	public boolean anyShare() {
		return this.rows.stream().filter((row) -> row.share() != null).count() > 1;
	}

	/** Whether any change is known. */
	public boolean anyChange() {
		return this.rows.stream().anyMatch((row) -> !row.changeShown().isEmpty());
	}

	/**
	 * Adds up the contributions to one body.
	 * @param before its contributions in the previous period, or {@code null} if that is
	 * not compared
	 * @param left receives the payers of the previous period that are missing now
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
					carried.amount(), null, Comparison.NONE));
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
				new Comparison(
						(comparable && !otherArea && stated != null && earlier != null) ? stated.subtract(earlier)
								: null,
						comparable && paidBefore.isEmpty(), (other != null) ? other.payer() : null, otherArea));
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

	/** Returns the total of cash, or {@code null} if not all of it is stated. */
	private static @Nullable BigDecimal complete(@Nullable List<ContributionDetails> contributions) {
		if (contributions == null) {
			return null;
		}
		var cash = of(contributions, ContributionKind.CASH);
		return cash.isEmpty() || notStated(cash) > 0 ? null : BudgetTable.sum(cash);
	}

}
