package org.throughline.account;

/**
 * Thrown if a password is rejected; nothing was changed.
 */
public class PasswordRefused extends RuntimeException {

	private final transient PasswordProblem problem;

	PasswordRefused(PasswordProblem problem) {
		super(problem.name());
		this.problem = problem;
	}

	/** Returns the problem. */
	public PasswordProblem problem() {
		return this.problem;
	}

}
