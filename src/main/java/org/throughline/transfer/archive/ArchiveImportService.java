package org.throughline.transfer.archive;

import java.io.IOException;
import java.io.InputStream;
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

/**
 * Brings a whole partnership in from an archive: identically, and all of it or nothing.
 * First the archive is checked as a file, then its rows are laid beside the tables and
 * checked there, and only then are they added. What partnerships share and this
 * installation holds already is not changed. People come without a password and cannot
 * sign in until an administrator lets them.
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

	ArchiveImportService(CurrentUser currentUser, SecurityEvents events, ArchiveSchema tables, DataSource dataSource,
			JdbcTemplate jdbc, JsonMapper json) {
		this.currentUser = currentUser;
		this.events = events;
		this.tables = tables;
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Refuses everyone but administrators. */
	public void requireAdministrator() {
		this.currentUser.requireAdministrator();
	}

	/**
	 * Brings an archive in; for administrators.
	 * @param file the archive
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
			this.jdbc.execute("set local datestyle = 'ISO, YMD'");
			var staged = new StagedRows(this.jdbc, manifest.partnership(), archived);
			layOut(archive, archived, staged);
			staged.check(manifest.slug());
			add(archived, staged);
			this.events.record(SecurityEventKind.ARCHIVE_BROUGHT_IN, manifest.slug());
			return manifest.slug();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The tables of the archive as this installation has them. */
	private List<ArchiveTable> fitting(Manifest manifest) {
		requireSameSchema(manifest.schema(), this.tables.schema());
		var known = new LinkedHashMap<String, ArchiveTable>();
		this.tables.archived().forEach((table) -> known.put(table.name(), table));
		known.put(ArchiveSchema.HISTORY, this.tables.history());
		var problems = new ArrayList<Problem>();
		var held = new LinkedHashMap<String, Manifest.Table>();
		for (var table : manifest.tables()) {
			var here = known.get(table.name());
			if (here == null || held.put(table.name(), table) != null) {
				problems.add(new Problem(table.path(), "archive.problem.tableUnknown"));
			}
			else {
				problems.addAll(columns(table, here));
			}
		}
		if (!held.containsKey("partnership")) {
			problems.add(new Problem(Manifest.path("partnership"), "archive.problem.partMissing"));
		}
		if (!problems.isEmpty()) {
			throw new ArchiveRefused(problems);
		}
		var fitting = new ArrayList<ArchiveTable>();
		known.forEach((name, table) -> {
			var brought = held.get(name);
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
		unknown.removeAll(here.columns());
		unknown.addAll(secret(table.name(), table.columns()));
		unknown.forEach((column) -> problems.add(new Problem(table.path(), "archive.problem.columnUnknown", column)));
		var missing = new HashSet<>(here.required());
		missing.removeAll(table.columns());
		missing.forEach((column) -> problems.add(new Problem(table.path(), "archive.problem.columnMissing", column)));
		if (new HashSet<>(table.columns()).size() != table.columns().size()) {
			problems.add(new Problem(table.path(), "archive.problem.columnTwice"));
		}
		return problems;
	}

	private static Set<String> secret(String table, List<String> columns) {
		var secret = new HashSet<>(ArchiveSchema.SECRET.getOrDefault(table, Set.of()));
		secret.retainAll(columns);
		return secret;
	}

	/** Lays all rows and files beside the tables. */
	private void layOut(ArchiveFile archive, List<ArchiveTable> archived, StagedRows staged) throws IOException {
		Map<String, Manifest.Table> described = new LinkedHashMap<>();
		archive.manifest().tables().forEach((table) -> described.put(table.name(), table));
		for (var table : archived) {
			staged.prepare(table);
			try (var rows = archive.read(Manifest.path(table.name()))) {
				long count = copy("copy " + StagedRows.name(table.name()) + " (" + table.list(Set.of())
						+ ") from stdin with (format csv, header match)", rows);
				var said = described.get(table.name());
				if (said == null || said.rows() != count) {
					throw new ArchiveRefused(Manifest.path(table.name()), "archive.problem.rowsMissing");
				}
			}
			catch (SQLException ex) {
				logger.info("Rows of an archive cannot be read: {}", ex.getMessage());
				throw new ArchiveRefused(Manifest.path(table.name()), "archive.problem.rowsDamaged", firstLine(ex));
			}
		}
		for (var file : archive.manifest().files()) {
			try (var content = archive.read(file.path())) {
				staged.keep(file.sha256(), content, file.bytes());
			}
		}
	}

	private long copy(String sql, InputStream rows) throws IOException, SQLException {
		var connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/** The history first: what is recorded of this import comes after it. */
	private void add(List<ArchiveTable> archived, StagedRows staged) {
		var sorted = new ArrayList<>(archived);
		sorted.sort((one, other) -> Boolean.compare(other.name().equals(ArchiveSchema.HISTORY),
				one.name().equals(ArchiveSchema.HISTORY)));
		for (var table : sorted) {
			try {
				staged.add(table);
			}
			catch (DataAccessException ex) {
				logger.info("Rows of an archive do not fit: {}", ex.getMessage());
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

}
