package org.throughline.platform.form;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A kind of record whose pages follow from how a record is found and removed.
 *
 * @param kind name of the kind in messages
 * @param path pattern of the record's address below {@code /manage/{partnership}/}
 * @param finder finds a record
 * @param remover removes a record, or {@code null} if it cannot be removed
 * @param check whether a record may be removed
 * @param hasHistory whether a record has a page with its own history
 * @param hasPage whether a record has a page of its own at its address
 */
public record RecordKind(String kind, String path, Finder finder, @Nullable Remover remover, Check check,
		boolean hasHistory, boolean hasPage) implements RecordPages {

	/** A kind with pages for the history and the removal of a record. */
	public RecordKind(String kind, String path, Finder finder, Remover remover) {
		this(kind, path, finder, remover, (partnershipId, variables) -> {
		}, true, true);
	}

	/** Returns a kind whose records cannot be removed. */
	public static RecordKind kept(String kind, String path, Finder finder) {
		return new RecordKind(kind, path, finder, null, (partnershipId, variables) -> {
		}, true, true);
	}

	/** Returns the same kind; the history of another record shows its changes. */
	public RecordKind withoutHistory() {
		return new RecordKind(this.kind, this.path, this.finder, this.remover, this.check, false, this.hasPage);
	}

	/** Returns the same kind; a record is shown in its list only. */
	public RecordKind withoutPage() {
		return new RecordKind(this.kind, this.path, this.finder, this.remover, this.check, this.hasHistory, false);
	}

	/**
	 * Returns the same kind; the history also shows rows that refer to a record by this
	 * column.
	 */
	public RecordKind within(String column) {
		return new RecordKind(this.kind, this.path,
				(partnership, variables) -> this.finder.find(partnership, variables).within(column), this.remover,
				this.check, this.hasHistory, this.hasPage);
	}

	/** Returns the same kind with a check before the page asks about a removal. */
	public RecordKind removableIf(Check check) {
		return new RecordKind(this.kind, this.path, this.finder, this.remover, check, this.hasHistory, this.hasPage);
	}

	@Override
	public boolean removable() {
		return this.remover != null;
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		return this.finder.find(partnershipId, path);
	}

	@Override
	public void requireRemovable(UUID partnershipId, RecordPath path) {
		this.check.check(partnershipId, path);
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		Objects.requireNonNull(this.remover, "Cannot be removed").remove(partnershipId, path, version);
	}

	/** Finds a record by the variables of its address. */
	@FunctionalInterface
	public interface Finder {

		Found find(UUID partnershipId, RecordPath path);

	}

	/** Removes a record that has this version. */
	@FunctionalInterface
	public interface Remover {

		void remove(UUID partnershipId, RecordPath path, int version);

	}

	/** Refuses a removal with a {@link RuleViolation}. */
	@FunctionalInterface
	public interface Check {

		void check(UUID partnershipId, RecordPath path);

	}

}
