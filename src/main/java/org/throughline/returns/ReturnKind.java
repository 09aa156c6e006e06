package org.throughline.returns;

/**
 * The type of a return (domain brief d.1: contributions, section 11 return, training
 * numbers).
 */
public enum ReturnKind {

	/** Its own ratings against a set of standards. */
	SELF_ASSESSMENT("self-assessment"),
	/** Contributions in cash or in kind. */
	CONTRIBUTIONS("contributions"),
	/** Its training, who took part and what it changed. */
	TRAINING("training"),
	/** Answers to questions in words, for a report. */
	NARRATIVE("narrative");

	private final String path;

	ReturnKind(String path) {
		this.path = path;
	}

	/** Returns the last path segment of its form. */
	public String path() {
		return this.path;
	}

}
