package org.throughline.transfer.archive;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rule for a table in archives, as its migration declares it.
 *
 * @param scope the rows of an archive
 * @param sameBy columns by which another installation knows the same row
 * @param related the function that adds related rows to those referred to, or
 * {@code null}
 * @param secret columns that never leave the installation
 * @param switchedOff columns that are false after an import
 */
record ArchiveRule(Scope scope, List<String> sameBy, @Nullable String related, Set<String> secret,
		Set<String> switchedOff) {

	/** The rule of a table whose rows belong to one partnership. */
	static final ArchiveRule BELONGS = new ArchiveRule(Scope.BELONGING, List.of(), null, Set.of(), Set.of());

	/** Whether partnerships share its rows. */
	boolean shared() {
		return this.scope != Scope.BELONGING && this.scope != Scope.NONE;
	}

	/** The rows of an archive. */
	enum Scope {

		/** No rows. */
		NONE,
		/** The rows that belong to the partnership by reference. */
		BELONGING,
		/** All rows. */
		ALL,
		/** The rows of the partnership and those of no partnership. */
		OWN,
		/** The rows that rows of the partnership refer to. */
		NAMED

	}

}
