package org.throughline.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Checks which suppressed numbers a reader can work out from several totals taken
 * together.
 */
final class DisclosureCheck {

	private static final double NEARLY_NOTHING = 1e-9;

	private final List<FigureDetails> unknown;

	private final double[][] rows;

	private final Predicate<FigureDetails> small;

	/**
	 * Creates the check.
	 * @param sums the members of each total, the total last
	 * @param suppressed whether the reader does not know a member
	 * @param small whether it must not be derivable
	 */
	DisclosureCheck(List<List<FigureDetails>> sums, Predicate<FigureDetails> suppressed,
			Predicate<FigureDetails> small) {
		var found = new LinkedHashSet<FigureDetails>();
		sums.forEach((members) -> members.stream().filter(suppressed).forEach(found::add));
		this.unknown = new ArrayList<>(found);
		this.small = small;
		this.rows = new double[sums.size()][this.unknown.size()];
		for (int row = 0; row < this.rows.length; row++) {
			var members = sums.get(row);
			for (int at = 0; at < members.size(); at++) {
				int column = this.unknown.indexOf(members.get(at));
				if (column >= 0) {
					this.rows[row][column] = (at == members.size() - 1) ? -1 : 1;
				}
			}
		}
	}

	/** Returns small numbers that can be worked out. */
	List<FigureDetails> revealed() {
		reduce();
		var revealed = new ArrayList<FigureDetails>();
		for (double[] row : this.rows) {
			int only = -1;
			int several = 0;
			for (int column = 0; column < row.length; column++) {
				if (Math.abs(row[column]) > NEARLY_NOTHING) {
					only = column;
					several++;
				}
			}
			if (several == 1 && this.small.test(this.unknown.get(only))) {
				revealed.add(this.unknown.get(only));
			}
		}
		return revealed;
	}

	/** Gauss-Jordan elimination: an unknown that is alone in its row is known. */
	private void reduce() {
		int from = 0;
		for (int column = 0; column < this.unknown.size() && from < this.rows.length; column++) {
			int pivot = from;
			for (int row = from; row < this.rows.length; row++) {
				if (Math.abs(this.rows[row][column]) > Math.abs(this.rows[pivot][column])) {
					pivot = row;
				}
			}
			if (Math.abs(this.rows[pivot][column]) < NEARLY_NOTHING) {
				continue;
			}
			double[] chosen = this.rows[pivot];
			this.rows[pivot] = this.rows[from];
			this.rows[from] = chosen;
			double factor = chosen[column];
			for (int at = 0; at < chosen.length; at++) {
				chosen[at] /= factor;
			}
			for (int row = 0; row < this.rows.length; row++) {
				double share = this.rows[row][column];
				if (row != from && Math.abs(share) > NEARLY_NOTHING) {
					for (int at = 0; at < chosen.length; at++) {
						this.rows[row][at] -= share * chosen[at];
					}
				}
			}
			from++;
		}
	}

}
