package org.throughline.transfer.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as the database's catalogue describes it.
 *
 * @param name what it is called
 * @param columns its columns in order, without those the database fills itself
 * @param required the columns that are never empty and have no default
 * @param contents the columns that hold files
 * @param links what its rows refer to
 */
record ArchiveTable(String name, List<String> columns, Set<String> required, Set<String> contents, List<Link> links) {

	/**
	 * A reference to rows of a table.
	 *
	 * @param columns the columns that refer
	 * @param target the table referred to
	 * @param targetColumns its columns, in the same order
	 * @param required whether there is always one
	 */
	record Link(List<String> columns, String target, List<String> targetColumns, boolean required) {

		/** The only column that refers. */
		String column() {
			return this.columns.get(0);
		}

	}

	/** Its columns but for some, as SQL names them. */
	String list(Set<String> without) {
		var kept = new LinkedHashSet<>(this.columns);
		kept.removeAll(without);
		return String.join(", ", kept);
	}

	/** The same with some of its columns only. */
	ArchiveTable with(List<String> some) {
		return new ArchiveTable(this.name, some, this.required, this.contents, this.links);
	}

	/** How it refers to the partnership itself. */
	Optional<Link> partnership() {
		return this.links.stream().filter((link) -> link.target().equals("partnership")).findFirst();
	}

	/** The references to one table. */
	List<Link> links(String target) {
		return this.links.stream().filter((link) -> link.target().equals(target)).toList();
	}

}
