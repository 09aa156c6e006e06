package org.throughline.measure;

/**
 * How something is contributed.
 */
public enum ContributionKind {

	/** Money. */
	CASH,
	/** A trainer, an office, premises: something other than money. */
	IN_KIND,
	/** What was left of the year before, or taken from reserves; nobody pays it now. */
	CARRIED_FORWARD

}
