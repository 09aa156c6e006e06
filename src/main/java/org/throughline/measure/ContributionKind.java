package org.throughline.measure;

/**
 * The type of a contribution.
 */
public enum ContributionKind {

	/** Money. */
	CASH,
	/** Something other than money, such as a trainer or premises. */
	IN_KIND,
	/**
	 * Carried forward from the previous year or taken from reserves; nobody pays it now.
	 */
	CARRIED_FORWARD

}
