package org.throughline.platform.form;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.web.NotFoundException;

/**
 * Describes a kind of record that a partnership's business managers edit. Each bean gets
 * a page with the history of a record and, if it can be removed, a page that asks before
 * removing it.
 */
public interface RecordPages {

	/**
	 * Returns the pattern of the record's address below {@code /manage/{partnership}/},
	 * for example {@code risks/{number:[0-9]+}}. The pages are {@code …/history} and
	 * {@code …/remove}.
	 */
	String path();

	/** Returns the name of the kind in messages: {@code record.risk=risk}. */
	String kind();

	/**
	 * Finds a record. The caller has checked that the person manages the partnership.
	 * @param path the variables of {@link #path()}
	 * @throws org.throughline.platform.web.NotFoundException if there is none
	 */
	Found find(UUID partnershipId, RecordPath path);

	/** Whether a record has a page of its own at its address, or only in its list. */
	default boolean hasPage() {
		return true;
	}

	/** Whether a record has a page with its own history. */
	default boolean hasHistory() {
		return true;
	}

	/** Whether a record has a page for removing it. */
	default boolean removable() {
		return true;
	}

	/**
	 * Checks, before the page asks, whether a record may be removed.
	 * @throws RuleViolation if a rule keeps it; the page shows the message and does not
	 * ask
	 */
	default void requireRemovable(UUID partnershipId, RecordPath path) {
	}

	/**
	 * Removes a record.
	 * @param version the version on the page that asked
	 * @throws RuleViolation if a rule keeps it; the page shows the message
	 */
	default void remove(UUID partnershipId, RecordPath path, int version) {
		throw new NotFoundException();
	}

	/**
	 * A record as its pages name it.
	 *
	 * @param id its identifier in the history
	 * @param rows identifiers of all rows whose history is shown, its own among them
	 * @param reference column by which further rows belong to it, also removed ones, or
	 * {@code null}
	 * @param listName name of its list, for the breadcrumbs
	 * @param list address of its list below {@code /manage/{partnership}/}
	 */
	record Found(UUID id, List<UUID> rows, @Nullable String reference, String name, int version, String listName,
			String list) {

		public Found(UUID id, String name, int version, String listName, String list) {
			this(id, List.of(id), null, name, version, listName, list);
		}

		/** Returns the same record with the rows that refer to it by this column. */
		public Found within(String column) {
			return new Found(this.id, this.rows, column, this.name, this.version, this.listName, this.list);
		}

	}

}
