package org.throughline.transfer.backup;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * The findings of a check of a restored backup.
 *
 * @param database the name of the database it was loaded into
 * @param changesUpTo the last change it holds; {@code null} if it holds none
 * @param rowsFound rows of all tables
 * @param filesFound files whose checksum was computed again
 * @param sealsFound editions whose fingerprint was computed again
 * @param problems what is damaged or missing, a line each
 */
public record BackupCheck(Instant at, String database, @Nullable Instant changesUpTo, long rowsFound, long filesFound,
		long sealsFound, List<String> problems) {

	/** Returns whether the backup can take the place of the database. */
	public boolean complete() {
		return this.problems.isEmpty();
	}

	/** "21 October 2025 at 14:05", when it was checked. */
	public String when() {
		return Dates.moment(this.at);
	}

	/** "21 October 2025 at 02:00", up to when it holds changes. */
	public String upTo() {
		return (this.changesUpTo != null) ? Dates.moment(this.changesUpTo) : "None";
	}

	/** Returns the report for a terminal. */
	String report() {
		String found = "%s: %,d rows, %,d files, %,d editions, changes up to: %s%n".formatted(this.database,
				this.rowsFound, this.filesFound, this.sealsFound, upTo());
		return found + (complete() ? "The backup is complete: every checksum and fingerprint is right."
				: "THE BACKUP IS DAMAGED:\n- " + String.join("\n- ", this.problems));
	}

}
