package org.throughline.account;

/**
 * Thrown if a command breaks a rule; nothing was changed.
 */
public class AccountRuleBroken extends RuntimeException {

	private final transient AccountRule rule;

	AccountRuleBroken(AccountRule rule) {
		super(rule.name());
		this.rule = rule;
	}

	/** Returns the rule. */
	public AccountRule rule() {
		return this.rule;
	}

}
