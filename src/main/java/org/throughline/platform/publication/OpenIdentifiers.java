package org.throughline.platform.publication;

import java.util.List;

import org.throughline.platform.form.RuleViolation;

/**
 * Thrown if text that may identify a child would become public. Nothing is saved; the
 * page shows the findings and asks for reasons.
 */
public class OpenIdentifiers extends RuleViolation {

	private final transient List<FoundIdentifier> found;

	private final transient GivenReasons reasons;

	OpenIdentifiers(List<FoundIdentifier> found, GivenReasons reasons) {
		super("identifiers",
				found.stream().anyMatch(FoundIdentifier::needsReason) ? "identifiers.open" : "identifiers.unprintable");
		this.found = List.copyOf(found);
		this.reasons = reasons;
	}

	/** Returns the findings without a reason. */
	public List<FoundIdentifier> found() {
		return this.found;
	}

	/** Returns what was entered in the form. */
	public GivenReasons reasons() {
		return this.reasons;
	}

}
