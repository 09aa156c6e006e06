package org.throughline.measure;

import java.util.List;

import org.throughline.platform.form.RuleViolation;

/**
 * The figures of a year break rules, or some are unusual and need confirming. Nothing was
 * saved.
 */
public class FigureYearRejected extends RuntimeException {

	private final transient List<CellProblem> problems;

	FigureYearRejected(List<CellProblem> problems) {
		super(problems.size() + " cells", null, false, false);
		this.problems = List.copyOf(problems);
	}

	/** Returns all problems in the order of the cells. */
	public List<CellProblem> problems() {
		return this.problems;
	}

	/** Whether all problems can be confirmed. */
	public boolean confirmable() {
		return this.problems.stream().allMatch(CellProblem::confirmable);
	}

	/**
	 * A problem of one cell.
	 *
	 * @param cell the index of the cell, from 0
	 * @param confirmable whether the figure is only unusual and can be confirmed
	 * @param why the message
	 */
	public record CellProblem(int cell, boolean confirmable, RuleViolation why) {

	}

}
