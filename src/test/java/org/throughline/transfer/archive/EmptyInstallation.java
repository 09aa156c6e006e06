package org.throughline.transfer.archive;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.TestServer;
import org.throughline.account.SecurityEvents;
import org.throughline.platform.security.CurrentUser;
import org.throughline.transfer.table.ImportHistory;

/**
 * A database with the structure of an installation and nothing of a partnership in it,
 * beside that of the test.
 */
public final class EmptyInstallation {

	private static final AtomicInteger MADE = new AtomicInteger();

	private final String url;

	private final DataSource dataSource;

	/** Creates the database as a copy of an empty one. */
	public EmptyInstallation(JdbcConnectionDetails beside, DataSource connections) {
		String name = "archive_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();
		JdbcClient.create(connections)
			.sql("create database " + name + " template " + TestServer.EMPTY + " strategy file_copy")
			.update();
		this.url = beside.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
		this.dataSource = new SingleConnectionDataSource(this.url, Objects.requireNonNull(beside.getUsername()),
				Objects.requireNonNull(beside.getPassword()), true);
	}

	String url() {
		return this.url;
	}

	/** Returns a client of the database. */
	public JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

	/** Brings an archive in as its administrator would, all or nothing. */
	public String bringIn(Path archive, CurrentUser user, SecurityEvents events) {
		var service = new ArchiveImportService(user, events, new ArchiveSchema(jdbc()), this.dataSource,
				new JdbcTemplate(this.dataSource), JsonMapper.builder().build(), new ImportHistory(jdbc()));
		return new TransactionTemplate(new DataSourceTransactionManager(this.dataSource))
			.execute((status) -> user.asProcess(ArchiveTests.IMPORT, () -> service.importArchive(archive)));
	}

	/**
	 * Every row of every table as text, but for administrators, who are the
	 * installation's.
	 */
	static Map<String, List<String>> rows(JdbcClient jdbc) {
		var rows = new LinkedHashMap<String, List<String>>();
		Set<String> names = new ArchiveSchema(jdbc).archived()
			.stream()
			.map(ArchiveTable::name)
			.collect(Collectors.toSet());
		names.add(ArchiveSchema.HISTORY);
		for (String table : names) {
			String without = table.equals("user_account") ? " - 'password_hash' - 'enabled'"
					: table.equals("history") ? " - 'id'" : "";
			String which = switch (table) {
				case "history" ->
					" where table_name <> 'user_account' and actor not like 'database user%' and actor <> '"
							+ ArchiveTests.IMPORT + "' and table_name in ('" + String.join("', '", names)
							+ "') and coalesce(new_row, old_row) ->> 'role' is distinct from 'ADMINISTRATOR'";
				case "role_grant" -> " where partnership_id is not null";
				case "user_account" -> " where id in (select user_id from role_grant where partnership_id is not null)";
				default -> "";
			};
			rows.put(table,
					jdbc.sql("select (to_jsonb(r)" + without + ")::text from " + table + " r" + which)
						.query(String.class)
						.list()
						.stream()
						.sorted()
						.toList());
		}
		return rows;
	}

}
