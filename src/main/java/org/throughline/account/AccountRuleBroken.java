package org.throughline.account;

/**
 * A command about a person that breaks a rule; nothing was changed.
 */
public class AccountRuleBroken extends RuntimeException {

	private final transient AccountRule rule;

	AccountRuleBroken(AccountRule rule) {
		super(rule.name());
		this.rule = rule;
	}

	/** Which rule it is. */
	public AccountRule rule() {
		return this.rule;
	}

}
