package org.throughline.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The reporting periods in which something is reported, with the gaps between them.
 *
 * @param periods the periods, oldest first
 * @param gaps the periods between them whose reports do not have it
 */
public record ReportedPeriods(List<String> periods, List<String> gaps) {

	static final ReportedPeriods NONE = new ReportedPeriods(List.of(), List.of());

	/**
	 * Returns the periods with their gaps.
	 * @param all all periods with reports, oldest first
	 */
	public static ReportedPeriods of(List<String> periods, List<String> all) {
		if (periods.isEmpty()) {
			return NONE;
		}
		int first = all.indexOf(periods.get(0));
		int last = all.indexOf(periods.get(periods.size() - 1));
		return new ReportedPeriods(periods,
				all.stream()
					.skip(Math.max(first, 0))
					.limit(Math.max(last - first, 0))
					.filter((period) -> !periods.contains(period))
					.toList());
	}

	/** Returns them in words: "2016/17, 2018/19, 2024/25; not 2020/21". */
	public String inWords() {
		String named = String.join(", ", this.periods);
		return this.gaps.isEmpty() ? named : named + this.gaps.stream().collect(Collectors.joining(", ", "; not ", ""));
	}

	/**
	 * Returns their number in words: "in 3 of 5 reporting years: 2016/17, ...".
	 * @param all the number of periods with reports
	 */
	public String inWords(int all) {
		return count(all) + ": " + inWords();
	}

	/**
	 * Returns their number in words: "in 3 of 5 reporting years".
	 * @param all the number of periods with reports
	 */
	public String count(int all) {
		return (all == 1) ? "in 1 reporting year" : "in "
				+ ((this.periods.size() == all) ? "all " : this.periods.size() + " of ") + all + " reporting years";
	}

}
