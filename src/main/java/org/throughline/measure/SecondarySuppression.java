package org.throughline.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Suppresses further figures of an indicator until no small number can be worked out from
 * the others. Breakdowns and parts of a period can add up to a total; a reader who knows
 * all numbers but one then knows that one too.
 */
final class SecondarySuppression {

	/** The largest number of parts of which every combination is checked. */
	private static final int ALL_COMBINATIONS = 11;

	private final int below;

	private final List<FigureDetails> figures;

	private final Map<UUID, BigDecimal> counts;

	private final Map<UUID, SuppressionReason> reasons;

	/** A total and the parts that add up to it. */
	private record Sum(FigureDetails total, List<FigureDetails> parts) {

		List<FigureDetails> members() {
			var members = new ArrayList<>(this.parts);
			members.add(this.total);
			return members;
		}

	}

	/**
	 * Creates the suppression of one indicator.
	 * @param below the smallest number that is shown
	 * @param figures its public figures, older reports first
	 * @param counts the count behind each figure
	 * @param reasons the reason of each figure; further reasons are added
	 */
	SecondarySuppression(int below, List<FigureDetails> figures, Map<UUID, BigDecimal> counts,
			Map<UUID, SuppressionReason> reasons) {
		this.below = below;
		this.figures = figures;
		this.counts = counts;
		this.reasons = reasons;
	}

	/** Suppresses figures until no total reveals a small number. */
	void apply() {
		var sums = sums();
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Sum sum : sums) {
				if (reveals(sum) && suppressOneMore(sum)) {
					changed = true;
				}
			}
			if (!changed) {
				changed = new DisclosureCheck(sums.stream().map(Sum::members).toList(), this::suppressed, this::small)
					.revealed()
					.stream()
					.anyMatch((revealed) -> sums.stream()
						.filter((sum) -> sum.members().contains(revealed))
						.anyMatch(this::suppressOneMore));
			}
		}
	}

	/**
	 * Suppresses one more member: of the newest report first, because earlier reports are
	 * out already; parts before totals, small counts first, zero last. A total that is
	 * suppressed already may need a stronger reason.
	 */
	private boolean suppressOneMore(Sum sum) {
		var shown = sum.members().stream().filter((member) -> !suppressed(member)).toList();
		if (shown.isEmpty() || small(sum.total())) {
			return this.reasons.put(sum.total().id(), SuppressionReason.PROTECTS) != SuppressionReason.PROTECTS;
		}
		var choice = shown.stream()
			.min(Comparator.comparing((FigureDetails member) -> count(member).signum() == 0)
				.thenComparing(this::age)
				.thenComparing((member) -> member == sum.total())
				.thenComparing(this::count))
			.orElseThrow();
		this.reasons.put(choice.id(), SuppressionReason.PROTECTS);
		return true;
	}

	/** Returns how many reports state figures after this one. */
	private int age(FigureDetails figure) {
		var after = new HashSet<String>();
		for (FigureDetails other : this.figures.subList(this.figures.indexOf(figure), this.figures.size())) {
			after.add(Objects.requireNonNullElse(other.content().reportSlug(), ""));
		}
		return after.size();
	}

	private boolean suppressed(FigureDetails figure) {
		return this.reasons.get(figure.id()) != SuppressionReason.NONE;
	}

	private boolean small(FigureDetails figure) {
		return this.reasons.get(figure.id()) == SuppressionReason.SMALL;
	}

	private BigDecimal count(FigureDetails figure) {
		return Objects.requireNonNull(this.counts.get(figure.id()));
	}

	/** Whether a small number in the total can be worked out. */
	private boolean reveals(Sum sum) {
		var parts = sum.parts().stream().filter(this::suppressed).toList();
		int small = (int) parts.stream().filter(this::small).count();
		boolean others = parts.size() > small;
		if (small == 0 && !small(sum.total())) {
			return false;
		}
		int shown = sum.parts()
			.stream()
			.filter((part) -> !suppressed(part))
			.map(this::count)
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.intValue();
		if (small(sum.total())) {
			return totalReveals(shown, small, others);
		}
		if (suppressed(sum.total())) {
			return false;
		}
		int left = count(sum.total()).intValue() - shown;
		int possible = 0;
		for (int one = 1; one < this.below; one++) {
			possible += (reachable(left - one, small - 1, others)) ? 1 : 0;
		}
		return possible < 2;
	}

	/** Whether the suppressed numbers can add up to the remainder. */
	private boolean reachable(int rest, int small, boolean others) {
		for (int sum = small; sum <= small * (this.below - 1); sum++) {
			if (sum == rest || (others && rest - sum >= this.below)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a small total reveals a part or is revealed by its parts. */
	private boolean totalReveals(int shown, int small, boolean others) {
		int least = shown + small;
		return (small > 0 || !others) && this.below - 1 - least < 1;
	}

	private List<Sum> sums() {
		var sums = new LinkedHashSet<Sum>();
		for (FigureDetails total : this.figures) {
			if (!this.counts.containsKey(total.id())) {
				continue;
			}
			var parts = this.figures.stream()
				.filter((part) -> part != total && this.counts.containsKey(part.id()))
				.filter((part) -> part.content().period().within(total.content().period()))
				.filter((part) -> total.content().breakdown() == null || broken(total, part))
				.toList();
			choices(total, parts, sums);
		}
		return List.copyOf(sums);
	}

	/** Whether a figure that is a breakdown can be the total of another one. */
	private boolean broken(FigureDetails total, FigureDetails part) {
		return !Objects.equals(total.content().breakdown(), part.content().breakdown()) && this.figures.stream()
			.noneMatch((other) -> other.content().breakdown() == null
					&& total.content().period().within(other.content().period()));
	}

	private void choices(FigureDetails total, List<FigureDetails> parts, Set<Sum> sums) {
		if (parts.size() < 2) {
			return;
		}
		if (parts.size() > ALL_COMBINATIONS) {
			add(total, parts, sums);
			return;
		}
		for (int choice = 1; choice < 1 << parts.size(); choice++) {
			if (Integer.bitCount(choice) > 1) {
				int chosen = choice;
				add(total, parts.stream().filter((part) -> (chosen & 1 << parts.indexOf(part)) != 0).toList(), sums);
			}
		}
	}

	private void add(FigureDetails total, List<FigureDetails> parts, Set<Sum> sums) {
		var sum = parts.stream().map(this::count).reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean endangered = small(total) || parts.stream().anyMatch(this::small);
		if (endangered && sum.compareTo(count(total)) == 0) {
			sums.add(new Sum(total, parts));
		}
	}

}
