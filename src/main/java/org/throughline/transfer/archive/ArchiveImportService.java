package org.throughline.transfer.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.account.SecurityEventKind;
import org.throughline.account.SecurityEvents;
import org.throughline.platform.security.CurrentUser;
import org.throughline.transfer.archive.ArchiveRefused.Problem;
import org.throughline.transfer.table.ImportHistory;

/**
 * Imports a partnership from an archive, all of it or nothing. The archive is checked as
 * a file first, then its rows are loaded into temporary tables and checked there, then
 * they are added. Existing shared rows are not changed. Accounts have no password and are
 * disabled until an administrator enables them.
 */
@Service
public class ArchiveImportService {

	private static final Logger logger = LoggerFactory.getLogger(ArchiveImportService.class);

	private final CurrentUser currentUser;

	private final SecurityEvents events;

	private final ArchiveSchema tables;

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final ImportHistory history;

	ArchiveImportService(CurrentUser currentUser, SecurityEvents events, ArchiveSchema tables, DataSource dataSource,
			JdbcTemplate jdbc, JsonMapper json, ImportHistory history) {
		this.currentUser = currentUser;
		this.events = events;
		this.tables = tables;
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.json = json;
		this.history = history;
	}

	/** Refuses everyone but administrators. */
	public void requireAdministrator() {
		this.currentUser.requireAdministrator();
	}

	/**
	 * Imports an archive; for administrators.
	 * @return the slug of the partnership
	 * @throws ArchiveRefused with every problem found; then nothing was saved
	 */
	@Transactional
	public String importArchive(Path file) {
		this.currentUser.requireAdministrator();
		try (var archive = ArchiveFile.open(file, this.json)) {
			var manifest = archive.manifest();
			var archived = fitting(manifest);
			this.jdbc.execute("set local timezone = 'UTC'");
			this.jdbc.execute("set local throughline.archive = 'import'");
			this.jdbc.execute("set local datestyle = 'ISO, YMD'");
			var staged = new StagedRows(this.jdbc, manifest.partnership(), archived, this.tables.excluded());
			stage(archive, archived, staged);
			staged.check(manifest.slug());
			this.history.begin("");
			add(archived, staged);
			this.events.record(SecurityEventKind.ARCHIVE_IMPORTED, manifest.slug());
			return manifest.slug();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The tables of the archive, as this installation knows them. */
	private List<ArchiveTable> fitting(Manifest manifest) {
		requireSameSchema(manifest.schema(), this.tables.schema());
		var known = new LinkedHashMap<String, ArchiveTable>();
		this.tables.archived().forEach((table) -> known.put(table.name(), table));
		known.put(ArchiveSchema.HISTORY, this.tables.history());
		var problems = new ArrayList<Problem>();
		var found = new LinkedHashMap<String, Manifest.Table>();
		for (var table : manifest.tables()) {
			var here = known.get(table.name());
			if (here == null || found.put(table.name(), table) != null) {
				problems.add(new Problem(table.path(), "archive.problem.tableUnknown"));
			}
			else {
				problems.addAll(columns(table, here));
			}
		}
		if (!found.containsKey("partnership")) {
			problems.add(new Problem(Manifest.path("partnership"), "archive.problem.partMissing"));
		}
		if (!problems.isEmpty()) {
			throw new ArchiveRefused(problems);
		}
		var fitting = new ArrayList<ArchiveTable>();
		known.forEach((name, table) -> {
			var brought = found.get(name);
			if (brought != null) {
				fitting.add(table.with(brought.columns()));
			}
		});
		return fitting;
	}

	private static void requireSameSchema(String archived, String here) {
		if (archived.equals(here)) {
			return;
		}
		String reason = (migration(archived).compareTo(migration(here)) > 0) ? "archive.problem.newer"
				: "archive.problem.otherSchema";
		throw new ArchiveRefused(Manifest.NAME, reason);
	}

	/** Returns the latest migration of a schema version. */
	private static String migration(String schema) {
		return schema.replaceFirst("-.*", "");
	}

	private static List<Problem> columns(Manifest.Table table, ArchiveTable here) {
		var problems = new ArrayList<Problem>();
		var unknown = new HashSet<>(table.columns());
		unknown.removeAll(here.exported());
		unknown.forEach((column) -> problems.add(new Problem(table.path(), "archive.problem.columnUnknown", column)));
		var missing = new HashSet<>(here.required());
		missing.removeAll(table.columns());
		missing.forEach((column) -> problems.add(new Problem(table.path(), "archive.problem.columnMissing", column)));
		if (new HashSet<>(table.columns()).size() != table.columns().size()) {
			problems.add(new Problem(table.path(), "archive.problem.columnTwice"));
		}
		return problems;
	}

	/** Loads all rows and files into temporary tables. */
	private void stage(ArchiveFile archive, List<ArchiveTable> archived, StagedRows staged) throws IOException {
		Map<String, Manifest.Table> described = new LinkedHashMap<>();
		archive.manifest().tables().forEach((table) -> described.put(table.name(), table));
		for (var table : archived) {
			staged.prepare(table);
			try (var rows = archive.read(Manifest.path(table.name()))) {
				long count = copy((copies) -> copies.copyIn("copy " + StagedRows.name(table.name()) + " ("
						+ table.list(Set.of()) + ") from stdin with (format csv, header match)", rows));
				var entry = described.get(table.name());
				if (entry == null || entry.rows() != count) {
					throw new ArchiveRefused(Manifest.path(table.name()), "archive.problem.rowsMissing");
				}
				requireSameValues(table, entry);
			}
			catch (SQLException ex) {
				logger.info("Rows of an archive cannot be read: {}, {}", table.name(), ex.getSQLState());
				throw new ArchiveRefused(Manifest.path(table.name()), "archive.problem.rowsDamaged", firstLine(ex));
			}
		}
		for (var file : archive.manifest().files()) {
			try (var content = archive.read(file.path())) {
				staged.store(file.sha256(), content, file.bytes());
			}
		}
	}

	/**
	 * Writes the rows as an export does: a value that was read as another one, such as
	 * "today" or an amount with three decimals, is written otherwise.
	 */
	private void requireSameValues(ArchiveTable table, Manifest.Table described) throws IOException, SQLException {
		var written = new ChecksumOutput(OutputStream.nullOutputStream());
		copy((copies) -> copies.copyOut("copy (select " + table.list(Set.of()) + " from "
				+ StagedRows.name(table.name()) + " order by staged_number) to stdout with (format csv, header)",
				written));
		if (!written.sha256().equals(described.sha256())) {
			throw new ArchiveRefused(described.path(), "archive.problem.valuesDiffer");
		}
	}

	private long copy(Copy copy) throws IOException, SQLException {
		var connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			return copy.with(connection.unwrap(PGConnection.class).getCopyAPI());
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/** Adds the history first: the records of this import come after it. */
	private void add(List<ArchiveTable> archived, StagedRows staged) {
		var sorted = new ArrayList<>(archived);
		sorted.sort((one, other) -> Boolean.compare(other.name().equals(ArchiveSchema.HISTORY),
				one.name().equals(ArchiveSchema.HISTORY)));
		for (var table : sorted) {
			try {
				staged.add(table);
			}
			catch (DataAccessException ex) {
				logger.info("Rows of an archive do not fit: {}, {}", table.name(), ex.getClass().getSimpleName());
				throw new ArchiveRefused(Manifest.path(table.name()), "archive.problem.rowConflict",
						firstLine(ex.getMostSpecificCause()));
			}
		}
	}

	private static String firstLine(Throwable cause) {
		String message = String.valueOf(cause.getMessage());
		String line = message.lines().findFirst().orElse(message);
		return line.toLowerCase(Locale.ROOT).startsWith("error: ") ? line.substring("error: ".length()) : line;
	}

	/** Copies rows into or out of the database. */
	@FunctionalInterface
	private interface Copy {

		long with(CopyManager copies) throws IOException, SQLException;

	}

}
