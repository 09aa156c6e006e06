package org.throughline.platform.form;

/**
 * A change breaks a rule that the person can put right: the page shows the same form
 * again with the reason at the field. Nothing was saved.
 */
public class RuleViolation extends RuntimeException {

	private final String field;

	private final String key;

	private final transient Object[] arguments;

	/**
	 * Refuses a change.
	 * @param field the field of the form the reason stands at
	 * @param key message key of the reason
	 * @param arguments what the message names
	 */
	public RuleViolation(String field, String key, Object... arguments) {
		super(field + ": " + key, null, false, false);
		this.field = field;
		this.key = key;
		this.arguments = arguments.clone();
	}

	public String field() {
		return this.field;
	}

	public String key() {
		return this.key;
	}

	public Object[] arguments() {
		return this.arguments.clone();
	}

}
