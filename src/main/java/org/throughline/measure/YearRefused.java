package org.throughline.measure;

import java.util.List;

import org.throughline.platform.form.RuleViolation;

/**
 * The figures of a year cannot be saved as they are, or some stand out and are to be
 * confirmed first. Nothing was saved.
 */
public class YearRefused extends RuntimeException {

	private final transient List<CellProblem> problems;

	YearRefused(List<CellProblem> problems) {
		super(problems.size() + " cells", null, false, false);
		this.problems = List.copyOf(problems);
	}

	/** Everything found, in the order of the cells. */
	public List<CellProblem> problems() {
		return this.problems;
	}

	/** Whether all of it may be confirmed. */
	public boolean confirmable() {
		return this.problems.stream().allMatch(CellProblem::confirmable);
	}

	/**
	 * What is wrong with a cell, or stands out.
	 *
	 * @param cell its place, the first is 0
	 * @param confirmable whether it stands out only, and may be right
	 * @param why message key and what it names
	 */
	public record CellProblem(int cell, boolean confirmable, RuleViolation why) {

	}

}
