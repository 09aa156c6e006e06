package org.throughline.transfer.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table, described by the catalogue of the database.
 *
 * @param columns its columns in order, without generated ones
 * @param required the columns that are never null and have no default
 * @param contents the columns that hold files
 * @param links its references
 * @param rule how archives treat it
 */
record ArchiveTable(String name, List<String> columns, Set<String> required, Set<String> contents, List<Link> links,
		ArchiveRule rule) {

	/**
	 * A reference to rows of a table.
	 *
	 * @param columns the referring columns
	 * @param target the other table
	 * @param targetColumns its columns, in the same order
	 * @param required whether it is never null
	 */
	record Link(List<String> columns, String target, List<String> targetColumns, boolean required) {

		/** The first referring column. */
		String column() {
			return this.columns.get(0);
		}

	}

	/** Its columns that may leave the installation. */
	List<String> exported() {
		return this.columns.stream().filter((column) -> !this.rule.secret().contains(column)).toList();
	}

	/** Its columns but for some, as SQL names them. */
	String list(Set<String> without) {
		var kept = new LinkedHashSet<>(this.columns);
		kept.removeAll(without);
		return String.join(", ", kept);
	}

	/** The table with some of its columns only. */
	ArchiveTable with(List<String> some) {
		return new ArchiveTable(this.name, some, this.required, this.contents, this.links, this.rule);
	}

	/** Its reference to the partnership. */
	Optional<Link> partnership() {
		return this.links.stream().filter((link) -> link.target().equals("partnership")).findFirst();
	}

	/** Its references to a table. */
	List<Link> links(String target) {
		return this.links.stream().filter((link) -> link.target().equals(target)).toList();
	}

}
