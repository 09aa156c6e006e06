package org.throughline.account;

/**
 * A password that is not accepted; nothing was changed.
 */
public class PasswordRefused extends RuntimeException {

	private final transient PasswordProblem problem;

	PasswordRefused(PasswordProblem problem) {
		super(problem.name());
		this.problem = problem;
	}

	/** What is wrong with it. */
	public PasswordProblem problem() {
		return this.problem;
	}

}
