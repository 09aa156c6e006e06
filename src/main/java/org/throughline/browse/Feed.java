package org.throughline.browse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A feed of public records of a partnership, a theme or a search, latest change first.
 *
 * @param title what it follows
 * @param author who publishes it
 * @param address its own address
 * @param page address of the page that it follows
 * @param entries the records
 */
public record Feed(String title, String author, String address, String page, List<Entry> entries) {

	/** The most records of a feed. */
	public static final int MOST = 50;

	public Feed {
		entries = List.copyOf(entries);
	}

	/** Returns when it last changed. */
	public Instant changedAt() {
		return this.entries.stream().map(Entry::changedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
	}

	/**
	 * A record.
	 *
	 * @param id an identifier that stays the same and reveals nothing of the record
	 * @param state its status, as the key of a message, or {@code null}
	 * @param summary its first words; empty if it has none
	 * @param source where it is published
	 * @param datedOn its day, or {@code null}
	 * @param changedAt when everyone could read it in its present words
	 */
	public record Entry(UUID id, String kind, @Nullable String state, String title, String summary, Source source,
			@Nullable LocalDate datedOn, Instant changedAt) {

		/** Kind of a record that is no longer public; nothing else of it is known. */
		public static final String WITHDRAWN = "WITHDRAWN";

		Entry withTitle(String other) {
			return new Entry(this.id, this.kind, this.state, other, this.summary, this.source, this.datedOn,
					this.changedAt);
		}

		/** Returns whether it is no longer public. */
		public boolean withdrawn() {
			return this.kind.equals(WITHDRAWN);
		}

	}

	/**
	 * The page on which a record is published.
	 *
	 * @param author the partnership under its name of that time
	 */
	public record Source(String author, String address) {

		/** The source of a record that is no longer public. */
		static final Source NONE = new Source("", "");

	}

}
