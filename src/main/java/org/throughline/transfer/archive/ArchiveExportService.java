package org.throughline.transfer.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.account.SecurityEventKind;
import org.throughline.account.SecurityEvents;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Messages;
import org.throughline.platform.web.NotFoundException;

/**
 * Exports a partnership as one file: its tables as CSV, its files named by their
 * checksums, and a description of both. It reads one snapshot of the database and keeps
 * one row at a time in memory.
 */
@Service
public class ArchiveExportService {

	/** The number of files fetched at once. */
	private static final int FEW = 4;

	private final PartnershipService partnerships;

	private final CurrentUser currentUser;

	private final SecurityEvents events;

	private final ArchiveSchema tables;

	private final Messages messages;

	private final DataSource dataSource;

	private final JsonMapper json;

	private final Clock clock;

	ArchiveExportService(PartnershipService partnerships, CurrentUser currentUser, SecurityEvents events,
			ArchiveSchema tables, Messages messages, DataSource dataSource, JsonMapper json, Clock clock) {
		this.partnerships = partnerships;
		this.currentUser = currentUser;
		this.events = events;
		this.tables = tables;
		this.messages = messages;
		this.dataSource = dataSource;
		this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
		this.clock = clock;
	}

	/**
	 * Returns a partnership, for its business managers and administrators.
	 */
	@Transactional(readOnly = true)
	public PartnershipSummary partnership(String slug) {
		var partnership = this.partnerships.require(slug);
		if (!this.currentUser.manages(partnership.id()) && !this.currentUser.isAdministrator()) {
			throw new NotFoundException();
		}
		return partnership;
	}

	/**
	 * Writes the archive of a partnership and records the export.
	 * @param slug the partnership's slug
	 * @return a temporary file, to be deleted by the caller
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public Path exportPartnership(String slug) {
		var partnership = partnership(slug);
		this.currentUser.requireRecentSecondStep();
		this.events.record(SecurityEventKind.ARCHIVE_EXPORTED, partnership.slug());
		try {
			Path file = Files.createTempFile("archive", ".zip");
			try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
				write(partnership, zip);
			}
			catch (IOException | SQLException | RuntimeException ex) {
				Files.deleteIfExists(file);
				throw ex;
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The archive of " + slug + " could not be read from the database", ex);
		}
	}

	private void write(PartnershipSummary partnership, ZipOutputStream zip) throws IOException, SQLException {
		var jdbc = new JdbcTemplate(this.dataSource);
		jdbc.execute("set local timezone = 'UTC'");
		jdbc.execute("set local datestyle = 'ISO, YMD'");
		var archived = this.tables.archived();
		var own = new PartnershipRows(partnership.id(), archived);
		own.findRelated().forEach(jdbc::execute);
		var made = new ArrayList<Manifest.Table>();
		for (var table : archived) {
			made.add(table(table, "select " + selected(table) + " from " + table.name() + " where " + own.in(table),
					zip));
		}
		var history = this.tables.history();
		made.add(table(history,
				"with recorded as materialized (select id, table_name, coalesce(new_row, old_row) as row from "
						+ "shown_history()) select " + history.list(Set.of()) + " from " + history.name()
						+ " where id in (select id from recorded where " + own.recorded() + ") order by id",
				zip));
		var files = files(archived, own, zip, jdbc);
		var manifest = new Manifest(Manifest.FORMAT, partnership.id(), partnership.slug(), partnership.name(),
				Instant.now(this.clock).truncatedTo(ChronoUnit.SECONDS).toString(), this.tables.schema(), made, files);
		text(Manifest.READ_ME, readMe(manifest, this.tables.excluded()), zip);
		text(Manifest.NAME, this.json.writeValueAsString(manifest), zip);
	}

	/** The columns of a table; in place of a file, its path in the archive. */
	private static String selected(ArchiveTable table) {
		return table.exported()
			.stream()
			.map((column) -> table.contents().contains(column)
					? "'" + Manifest.FILES + "' || encode(sha256(" + column + "), 'hex') as " + column : column)
			.collect(Collectors.joining(", "));
	}

	private Manifest.Table table(ArchiveTable table, String rows, ZipOutputStream zip)
			throws IOException, SQLException {
		zip.putNextEntry(new ZipEntry(Manifest.path(table.name())));
		var out = new ChecksumOutput(zip);
		long count = copy("copy (" + rows + ") to stdout with (format csv, header)", out);
		zip.closeEntry();
		return new Manifest.Table(table.name(), table.exported(), count, out.bytes(), out.sha256());
	}

	private long copy(String sql, OutputStream out) throws IOException, SQLException {
		var connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/** Writes each file once. */
	private static List<Manifest.File> files(List<ArchiveTable> archived, PartnershipRows own, ZipOutputStream zip,
			JdbcTemplate jdbc) {
		var reading = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
		reading.setFetchSize(FEW);
		var files = new ArrayList<Manifest.File>();
		var written = new HashSet<String>();
		for (var table : archived) {
			for (String column : table.contents()) {
				reading.query("select encode(sha256(" + column + "), 'hex') as sum, " + column + " as content from "
						+ table.name() + " where " + column + " is not null and " + own.in(table) + " order by sum",
						(row) -> {
							String sum = row.getString("sum");
							if (written.add(sum)) {
								try (var content = row.getBinaryStream("content")) {
									zip.putNextEntry(new ZipEntry(Manifest.FILES + sum));
									files.add(new Manifest.File(sum, content.transferTo(zip)));
									zip.closeEntry();
								}
								catch (IOException ex) {
									throw new UncheckedIOException(ex);
								}
							}
						});
			}
		}
		return files;
	}

	private static void text(String name, String words, ZipOutputStream zip) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(words.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/** The content of a table: "Case reviews". */
	private String label(String table) {
		return this.messages.text("archive.table." + table);
	}

	/** The text that explains an archive to its readers. */
	private String readMe(Manifest manifest, List<String> excludedTables) {
		String tables = manifest.tables()
			.stream()
			.map((table) -> this.messages.text("archive.readMe.table", table.path(), label(table.name()), table.rows()))
			.collect(Collectors.joining("\n"));
		String excluded = excludedTables.stream()
			.map((table) -> this.messages.text("archive.excluded." + table))
			.distinct()
			.map((reason) -> "- " + reason)
			.collect(Collectors.joining("\n"));
		return this.messages.text("archive.readMe", manifest.name(), manifest.madeAt(), tables, manifest.files().size(),
				excluded);
	}

	/** The content of each table in words. */
	@Transactional(readOnly = true)
	public Map<String, String> contents() {
		var contents = new LinkedHashMap<String, String>();
		this.tables.archived().forEach((table) -> contents.put(table.name(), label(table.name())));
		contents.put(ArchiveSchema.HISTORY, label(ArchiveSchema.HISTORY));
		return contents;
	}

}
