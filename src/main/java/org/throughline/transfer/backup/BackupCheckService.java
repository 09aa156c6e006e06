package org.throughline.transfer.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;

/**
 * Checks the database that this application runs on as a restored backup, and keeps what
 * was found in the database that is in use.
 */
@Service
@Transactional(readOnly = true)
public class BackupCheckService {

	/** After as long without a check, administrators are reminded. */
	static final Duration OFTEN = Duration.ofDays(92);

	private static final int MOST = 20;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	BackupCheckService(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Returns the last checks, the newest first; for administrators. */
	public List<BackupCheck> list() {
		this.currentUser.requireAdministrator();
		return this.jdbc.sql("""
				select at, database_name as database, changes_up_to, rows_found, files_found, seals_found, problems
				from backup_check order by at desc, id desc limit ?""")
			.param(MOST)
			.query(MappedRecord.rows(BackupCheck.class))
			.list();
	}

	/** Returns whether no backup has been found complete for three months. */
	public boolean overdue(List<BackupCheck> checks) {
		Instant since = this.clock.instant().minus(OFTEN);
		return checks.stream().noneMatch((each) -> each.complete() && each.at().isAfter(since));
	}

	/**
	 * Checks the restored database.
	 * @param name its name
	 * @param inUse the database that is in use, whose tables show what the backup should
	 * have
	 */
	BackupCheck check(String name, JdbcClient inUse) {
		var problems = new ArrayList<String>();
		var counts = counts(this.jdbc, "row_counts()");
		missing(counts, inUse, problems);
		return new BackupCheck(this.clock.instant(), name, lastChange(),
				counts.values().stream().mapToLong(Long::longValue).sum(), files(problems), seals(problems), problems);
	}

	/**
	 * The history of the backup shows how many rows its tables have at least. The
	 * database in use shows only that logs should not be empty: it is newer, and some
	 * tables hold rows for a day.
	 */
	private void missing(Map<String, Long> counts, JdbcClient inUse, List<String> problems) {
		var recorded = counts(this.jdbc, "rows_by_history()");
		var used = inUse.sql("select name, found, log from row_counts() where found > 0")
			.query(MappedRecord.rows(UsedTable.class))
			.list();
		var empty = used.stream().filter((table) -> counts.getOrDefault(table.name(), 0L) == 0).toList();
		if (empty.size() > used.size() / 2) {
			problems.add("%d of %d tables are empty: look at the messages of pg_restore, and whether the dump is whole"
				.formatted(empty.size(), used.size()));
		}
		else {
			empty.stream()
				.filter((table) -> table.log() || recorded.getOrDefault(table.name(), 0L) > 0)
				.forEach((table) -> problems.add("The table %s is empty; the database in use has %,d rows in it"
					.formatted(table.name(), table.found())));
		}
		empty.forEach((table) -> recorded.remove(table.name()));
		recorded.forEach((table, rows) -> {
			Long found = counts.get(table);
			if (found != null && found < rows) {
				problems.add("The table %s has %,d rows; by the change history it should have %,d".formatted(table,
						found, rows));
			}
		});
	}

	/** Keeps what was found. */
	static void keep(BackupCheck check, JdbcClient inUse) {
		inUse
			.sql("""
					insert into backup_check (at, database_name, changes_up_to, rows_found, files_found, seals_found, problems)
					values (:at, :database, :upTo, :rows, :files, :seals, :problems)""")
			.param("at", at(check.at()))
			.param("database", check.database())
			.param("upTo", (check.changesUpTo() != null) ? at(check.changesUpTo()) : null)
			.param("rows", check.rowsFound())
			.param("files", check.filesFound())
			.param("seals", check.sealsFound())
			.param("problems", check.problems().toArray(String[]::new))
			.update();
	}

	private static Map<String, Long> counts(JdbcClient database, String function) {
		var counts = new TreeMap<String, Long>();
		database.sql("select name, found from " + function)
			.query((row, number) -> counts.put(row.getString("name"), row.getLong("found")))
			.list();
		return counts;
	}

	private @Nullable Instant lastChange() {
		return this.jdbc.sql("select last_recorded_change()")
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

	private long files(List<String> problems) {
		return this.jdbc.sql("select name, found, damaged from file_checksums()").query((row, number) -> {
			if (row.getLong("damaged") > 0) {
				problems.add("%,d of %,d files in the table %s do not have their checksum"
					.formatted(row.getLong("damaged"), row.getLong("found"), row.getString("name")));
			}
			return row.getLong("found");
		}).list().stream().mapToLong(Long::longValue).sum();
	}

	private long seals(List<String> problems) {
		var seals = this.jdbc
			.sql("select name, intact from edition_seal union all select name, intact from paper_seal order by name")
			.query(MappedRecord.rows(Seal.class))
			.list();
		seals.stream()
			.filter((seal) -> !seal.intact())
			.forEach((seal) -> problems.add(seal.name() + " does not have its fingerprint"));
		return seals.size();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** A table that has rows in the database in use. */
	private record UsedTable(String name, long found, boolean log) {

	}

	/** The fingerprint check of an edition. */
	private record Seal(String name, boolean intact) {

	}

}
