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
 * Hides further numbers of a series until no small one follows from the others: where
 * breakdowns, or parts of a period, add up to a total, whoever knows all but one knows
 * that one too.
 */
final class Sums {

	/** Up to so many parts, every choice of them that adds up to a total is looked at. */
	private static final int FEW = 11;

	private final int below;

	private final List<Figure> figures;

	private final Map<UUID, BigDecimal> counts;

	private final Map<UUID, Hiding> hidings;

	/** Parts that add up to a total. */
	private record Sum(Figure total, List<Figure> parts) {

		List<Figure> members() {
			var members = new ArrayList<>(this.parts);
			members.add(this.total);
			return members;
		}

	}

	/**
	 * Works on the figures of one indicator.
	 * @param below the smallest number that is shown
	 * @param figures its public figures, older reports first
	 * @param counts how many each counts
	 * @param hidings which hide their numbers; further ones are added
	 */
	Sums(int below, List<Figure> figures, Map<UUID, BigDecimal> counts, Map<UUID, Hiding> hidings) {
		this.below = below;
		this.figures = figures;
		this.counts = counts;
		this.hidings = hidings;
	}

	void protect() {
		var sums = sums();
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Sum sum : sums) {
				if (tells(sum) && hideOneMore(sum)) {
					changed = true;
				}
			}
			if (!changed) {
				changed = new Unknowns(sums.stream().map(Sum::members).toList(), this::hidden, this::small).told()
					.stream()
					.anyMatch((told) -> sums.stream()
						.filter((sum) -> sum.members().contains(told))
						.anyMatch(this::hideOneMore));
			}
		}
	}

	/**
	 * Hides what was told last, so that earlier reports do not give it away: of the
	 * newest report, parts before totals, small ones first, nought last. What is a hidden
	 * total already may have to hide that it is small.
	 */
	private boolean hideOneMore(Sum sum) {
		var shown = sum.members().stream().filter((member) -> !hidden(member)).toList();
		if (shown.isEmpty() || small(sum.total())) {
			return this.hidings.put(sum.total().id(), Hiding.PROTECTS) != Hiding.PROTECTS;
		}
		var choice = shown.stream()
			.min(Comparator.comparing((Figure member) -> count(member).signum() == 0)
				.thenComparing(this::age)
				.thenComparing((member) -> member == sum.total())
				.thenComparing(this::count))
			.orElseThrow();
		this.hidings.put(choice.id(), Hiding.PROTECTS);
		return true;
	}

	/** How many reports were told after it. */
	private int age(Figure figure) {
		var after = new HashSet<String>();
		for (Figure other : this.figures.subList(this.figures.indexOf(figure), this.figures.size())) {
			after.add(Objects.requireNonNullElse(other.said().reportSlug(), ""));
		}
		return after.size();
	}

	private boolean hidden(Figure figure) {
		return this.hidings.get(figure.id()) != Hiding.NONE;
	}

	private boolean small(Figure figure) {
		return this.hidings.get(figure.id()) == Hiding.SMALL;
	}

	private BigDecimal count(Figure figure) {
		return Objects.requireNonNull(this.counts.get(figure.id()));
	}

	/** Whether a small number of the sum can be only one. */
	private boolean tells(Sum sum) {
		var parts = sum.parts().stream().filter(this::hidden).toList();
		int small = (int) parts.stream().filter(this::small).count();
		boolean others = parts.size() > small;
		if (small == 0 && !small(sum.total())) {
			return false;
		}
		int shown = sum.parts()
			.stream()
			.filter((part) -> !hidden(part))
			.map(this::count)
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.intValue();
		if (small(sum.total())) {
			return totalTells(shown, small, others);
		}
		if (hidden(sum.total())) {
			return false;
		}
		int left = count(sum.total()).intValue() - shown;
		int possible = 0;
		for (int one = 1; one < this.below; one++) {
			possible += (reachable(left - one, small - 1, others)) ? 1 : 0;
		}
		return possible < 2;
	}

	/** Whether so many small numbers, and others, can add up to a rest. */
	private boolean reachable(int rest, int small, boolean others) {
		for (int sum = small; sum <= small * (this.below - 1); sum++) {
			if (sum == rest || (others && rest - sum >= this.below)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a total that is small itself tells a part, or is told by its parts. */
	private boolean totalTells(int shown, int small, boolean others) {
		int least = shown + small;
		return (small > 0 || !others) && this.below - 1 - least < 1;
	}

	private List<Sum> sums() {
		var sums = new LinkedHashSet<Sum>();
		for (Figure total : this.figures) {
			if (!this.counts.containsKey(total.id())) {
				continue;
			}
			var parts = this.figures.stream()
				.filter((part) -> part != total && this.counts.containsKey(part.id()))
				.filter((part) -> part.said().period().within(total.said().period()))
				.filter((part) -> total.said().breakdown() == null || broken(total, part))
				.toList();
			choices(total, parts, sums);
		}
		return List.copyOf(sums);
	}

	/** Whether a figure that is itself a breakdown may be the total of another one. */
	private boolean broken(Figure total, Figure part) {
		return !Objects.equals(total.said().breakdown(), part.said().breakdown()) && this.figures.stream()
			.noneMatch(
					(other) -> other.said().breakdown() == null && total.said().period().within(other.said().period()));
	}

	private void choices(Figure total, List<Figure> parts, Set<Sum> sums) {
		if (parts.size() < 2) {
			return;
		}
		if (parts.size() > FEW) {
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

	private void add(Figure total, List<Figure> parts, Set<Sum> sums) {
		var sum = parts.stream().map(this::count).reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean endangered = small(total) || parts.stream().anyMatch(this::small);
		if (endangered && sum.compareTo(count(total)) == 0) {
			sums.add(new Sum(total, parts));
		}
	}

}
