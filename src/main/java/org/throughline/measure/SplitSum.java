package org.throughline.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.BudgetTable.Difference;

/**
 * A sum that is split into several contributions. Its parts count, not the whole.
 *
 * @param words the sum as stated
 * @param whole the contribution that states the whole sum, or {@code null} if there is
 * none
 */
public record SplitSum(String words, @Nullable ContributionDetails whole, List<ContributionDetails> parts) {

	static List<SplitSum> of(List<ContributionDetails> contributions) {
		var sums = new LinkedHashMap<String, List<ContributionDetails>>();
		for (var one : contributions) {
			String words = one.content().partOf();
			if (words != null) {
				sums.computeIfAbsent(words, (key) -> new ArrayList<>()).add(one);
			}
		}
		return sums.entrySet()
			.stream()
			.map((sum) -> new SplitSum(sum.getKey(), whole(sum.getKey(), sum.getValue(), contributions),
					sum.getValue()))
			.toList();
	}

	/**
	 * Returns the contribution with the wording of the sum, or with the same payer and
	 * amount as worded.
	 */
	private static @Nullable ContributionDetails whole(String words, List<ContributionDetails> parts,
			List<ContributionDetails> contributions) {
		var named = Pounds.named(words);
		return contributions.stream()
			.filter((one) -> one.content().partOf() == null && one.kind() == parts.get(0).kind())
			.filter((one) -> words.equals(one.content().stated().asWritten())
					|| one.amount() != null && named.contains(one.amount())
							&& parts.stream().allMatch((part) -> part.payer().equals(one.payer())))
			.findFirst()
			.orElse(null);
	}

	/** Returns the total of the parts, or {@code null} if not all are stated. */
	public @Nullable String together() {
		return stated() ? Pounds.shown(BudgetTable.sum(this.parts)) : null;
	}

	private boolean stated() {
		return this.parts.stream().allMatch((part) -> part.amount() != null);
	}

	/**
	 * Returns how the parts differ from the whole sum, or {@code null} if they add up or
	 * not all amounts are stated. Words may state the sum or each of its parts.
	 */
	@Nullable Difference difference() {
		var total = BudgetTable.sum(this.parts);
		var sum = (this.whole != null) ? this.whole.amount() : null;
		var sums = new ArrayList<BigDecimal>();
		if (sum != null) {
			sums.add(sum);
		}
		else {
			sums.addAll(Pounds.named(this.words));
			sums.add(sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
		}
		var most = sums.stream().filter(Objects::nonNull).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
		boolean fits = stated() ? sums.stream().anyMatch((one) -> one.compareTo(total) == 0)
				: total.compareTo(most) <= 0;
		return (most.signum() == 0 || fits) ? null
				: new Difference("budget.differs.parts", Pounds.shown(sums.get(0)), Pounds.shown(total));
	}

}
