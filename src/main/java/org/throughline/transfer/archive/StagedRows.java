package org.throughline.transfer.archive;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

import org.throughline.transfer.archive.ArchiveRefused.Problem;
import org.throughline.transfer.archive.StoredTable.Link;

/**
 * The rows of an archive in temporary tables, beside those they are to be added to. Here
 * they are compared with what the installation holds, and what is held already takes the
 * place of what came.
 */
final class StagedRows {

	private static final String FILES = "brought_file";

	/** What came, and the same thing as it is held already. */
	private static final String SAME = "brought_same";

	/** What every installation holds by itself, and is looked at apart. */
	private static final String LAW = "regime";

	private final JdbcTemplate jdbc;

	private final UUID partnership;

	private final Map<String, StoredTable> tables = new LinkedHashMap<>();

	StagedRows(JdbcTemplate jdbc, UUID partnership, List<StoredTable> archived) {
		this.jdbc = jdbc;
		this.partnership = partnership;
		archived.forEach((table) -> this.tables.put(table.name(), table));
		jdbc.execute("create temporary table " + FILES + " (sha256 text primary key, content bytea) on commit drop");
		jdbc.execute("create temporary table " + SAME
				+ " (table_name text, brought uuid, held uuid, primary key (table_name, brought)) on commit drop");
	}

	/** The temporary table of a table. */
	static String name(String table) {
		return "brought_" + table;
	}

	/**
	 * Makes the temporary table; where files stand, it takes their places in the archive.
	 */
	void prepare(StoredTable table) {
		String columns = table.columns()
			.stream()
			.map((column) -> table.contents().contains(column) ? "null::text as " + column : column)
			.collect(Collectors.joining(", "));
		this.jdbc.execute("create temporary table " + name(table.name()) + " on commit drop as select " + columns
				+ " from " + table.name() + " with no data");
	}

	void keep(String sha256, InputStream content, long bytes) {
		this.jdbc.update("insert into " + FILES + " values (?, ?)", (statement) -> {
			statement.setString(1, sha256);
			statement.setBinaryStream(2, content, bytes);
		});
	}

	/**
	 * Looks at what was brought as a whole.
	 * @throws ArchiveRefused with every problem found
	 */
	void check(String slug) {
		for (var table : this.tables.values()) {
			this.jdbc.execute("analyze " + name(table.name()));
		}
		var problems = new ArrayList<Problem>();
		String here = Manifest.path("partnership");
		if (count("partnership where id <> '" + this.partnership + "' or slug <> ?", slug) > 0
				|| count("partnership") != 1) {
			problems.add(new Problem(here, "The archive holds another partnership than its description names"));
		}
		if (exists("partnership where id = '" + this.partnership + "' or slug = ?", slug)) {
			problems.add(new Problem(here, "This installation holds the partnership “" + slug
					+ "” already. An archive is brought in where it does not exist"));
		}
		for (var table : this.tables.values()) {
			strangers(table, problems);
		}
		if (this.tables.containsKey("annual_report") || this.tables.containsKey("case_review")) {
			regimes(problems);
		}
		files(problems);
		recorded(problems);
		if (problems.isEmpty()) {
			match(problems);
		}
		if (!problems.isEmpty()) {
			throw new ArchiveRefused(problems);
		}
	}

	/** Rows that refer to what is not in the archive, although it ought to be. */
	private void strangers(StoredTable table, List<Problem> problems) {
		for (Link link : table.links()) {
			boolean brought = !LAW.equals(link.target()) && table.columns().containsAll(link.columns());
			if (brought && count(table.name() + " where " + broken(table, link)) > 0) {
				problems.add(new Problem(Manifest.path(table.name()),
						"A row refers to something in “" + link.target() + "” that is not in the archive"));
			}
		}
	}

	/** Whose reference leads out of the archive: into another partnership, or nowhere. */
	private String broken(StoredTable table, Link link) {
		if (link.target().equals("partnership") && !table.name().equals("rating_scheme")) {
			return link.column() + " is distinct from '" + this.partnership + "'";
		}
		return !this.tables.containsKey(link.target()) ? present(link)
				: "(" + present(link) + ") and (" + String.join(", ", link.columns()) + ") not in (select "
						+ String.join(", ", link.targetColumns()) + " from " + name(link.target()) + ")";
	}

	private static String present(Link link) {
		return link.columns().stream().map((column) -> column + " is not null").collect(Collectors.joining(" and "));
	}

	/** The law the archive goes by has to be known here. */
	private void regimes(List<Problem> problems) {
		for (var table : this.tables.values()) {
			for (Link link : table.links(LAW)) {
				var unknown = this.jdbc.queryForList("select distinct " + link.column() + " from " + name(table.name())
						+ " where " + link.column() + " not in (select key from regime)", String.class);
				unknown.forEach((key) -> problems.add(new Problem(Manifest.path(table.name()),
						"This installation does not know the statutory regime “" + key + "”")));
			}
		}
	}

	/** Of tables that no archive holds, and of people's accounts, no history comes in. */
	private void recorded(List<Problem> problems) {
		String names = this.tables.keySet()
			.stream()
			.filter((name) -> !Set.of(StoredTables.HISTORY, "user_account").contains(name))
			.map((name) -> "'" + name + "'")
			.collect(Collectors.joining(", "));
		if (this.tables.containsKey(StoredTables.HISTORY)
				&& count(StoredTables.HISTORY + " where table_name not in (" + names + ")") > 0) {
			problems.add(new Problem(Manifest.path(StoredTables.HISTORY),
					"It records changes of something that is not in the archive"));
		}
	}

	private void files(List<Problem> problems) {
		for (var table : this.tables.values()) {
			for (String column : table.contents()) {
				if (table.columns().contains(column) && count(table.name() + " where " + column + " is not null and "
						+ column + " not in (select '" + Manifest.FILES + "' || sha256 from " + FILES + ")") > 0) {
					problems.add(new Problem(Manifest.path(table.name()), "A file is missing from the archive"));
				}
			}
		}
	}

	/** Finds what partnerships share and is held already. */
	private void match(List<Problem> problems) {
		StoredTables.SHARED.forEach((table, columns) -> {
			if (this.tables.containsKey(table)) {
				String whose = table.equals("rating_scheme")
						? " and held.partnership_id is not distinct from brought.partnership_id" : "";
				String same = columns.stream()
					.map((column) -> "held." + column + " = brought." + column)
					.collect(Collectors.joining(" or "));
				int twice = Objects
					.requireNonNull(this.jdbc.queryForObject("select count(*) from (select brought.id from " + table
							+ " held join " + name(table) + " brought on (" + same + ")" + whose
							+ " group by brought.id having count(*) > 1) twice", Integer.class));
				if (twice > 0) {
					problems.add(new Problem(Manifest.path(table),
							"Something in it is known here as two different things; their names or addresses conflict"));
					return;
				}
				this.jdbc.update("insert into " + SAME + " select '" + table + "', brought.id, held.id from " + table
						+ " held join " + name(table) + " brought on (" + same + ")" + whose);
			}
		});
		if (problems.isEmpty()) {
			leaveOutHeld();
			rename();
		}
	}

	/** What is held stays as it is, with its names, levels and history. */
	private void leaveOutHeld() {
		String held = "(select brought from " + SAME + " where table_name = '%s')";
		this.tables.values().forEach((table) -> {
			if (StoredTables.SHARED.containsKey(table.name())) {
				delete(table.name(), "id in " + held.formatted(table.name()));
			}
			else {
				StoredTables.owner(table, this.tables.values())
					.filter((owner) -> StoredTables.SHARED.containsKey(owner.target()))
					.filter((owner) -> !table.name().equals("succession"))
					.ifPresent(
							(owner) -> delete(table.name(), owner.column() + " in " + held.formatted(owner.target())));
			}
		});
		if (this.tables.containsKey(StoredTables.HISTORY)) {
			delete(StoredTables.HISTORY,
					"thing_id in (select brought from " + SAME + " where table_name in"
							+ " ('organisation', 'theme', 'rating_scheme')) and table_name in ('organisation',"
							+ " 'organisation_name', 'theme', 'rating_scheme', 'rating_level')");
		}
	}

	/** Where the same thing is held under another id, rows come to refer to that. */
	private void rename() {
		var renamed = this.jdbc
			.queryForList("select table_name, brought::text, held::text from " + SAME + " where brought <> held");
		if (!renamed.isEmpty()) {
			for (var table : this.tables.values()) {
				table.links()
					.stream()
					.filter((link) -> StoredTables.SHARED.containsKey(link.target()))
					.forEach((link) -> this.jdbc.update("update " + name(table.name()) + " row set " + link.column()
							+ " = same.held from " + SAME + " same where same.table_name = '" + link.target()
							+ "' and row." + link.column() + " = same.brought"));
			}
			if (this.tables.containsKey(StoredTables.HISTORY)) {
				renamed.forEach(
						(one) -> renameRecorded(String.valueOf(one.get("brought")), String.valueOf(one.get("held"))));
			}
		}
		if (this.tables.containsKey("succession")) {
			delete("succession",
					"exists (select from succession held where held.id = brought_succession.id or"
							+ " (held.predecessor_id, held.successor_id)"
							+ " = (brought_succession.predecessor_id, brought_succession.successor_id))");
		}
	}

	private void renameRecorded(String brought, String held) {
		this.jdbc.update("update " + name(StoredTables.HISTORY)
				+ " set old_row = replace(old_row::text, ?, ?)::jsonb, new_row = replace(new_row::text, ?, ?)::jsonb,"
				+ " actor_id = replace(actor_id::text, ?, ?)::uuid, thing_id = replace(thing_id::text, ?, ?)::uuid"
				+ " where ? in (actor_id::text, thing_id::text) or old_row::text like ? or new_row::text like ?",
				brought, held, brought, held, brought, held, brought, held, brought, "%" + brought + "%",
				"%" + brought + "%");
	}

	/** Adds the rows of a table, in the order they were in. */
	void add(StoredTable table) {
		String values = table.columns()
			.stream()
			.map((column) -> value(table, column))
			.collect(Collectors.joining(", "));
		this.jdbc.update("insert into " + table.name() + " (" + table.list(Set.of()) + ") select " + values + " from "
				+ name(table.name()) + " row order by row.ctid");
	}

	private static String value(StoredTable table, String column) {
		if (table.contents().contains(column)) {
			return "(select content from " + FILES + " where sha256 = substr(row." + column + ", "
					+ (Manifest.FILES.length() + 1) + "))";
		}
		return (table.name().equals("user_account") && column.equals("enabled")) ? "false" : "row." + column;
	}

	private void delete(String table, String which) {
		this.jdbc.update("delete from " + name(table) + " where " + which);
	}

	private long count(String tableAndCondition, Object... arguments) {
		return Objects.requireNonNull(
				this.jdbc.queryForObject("select count(*) from " + name(tableAndCondition), Long.class, arguments));
	}

	private boolean exists(String tableAndCondition, Object... arguments) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("select exists (select from " + tableAndCondition + ")",
				Boolean.class, arguments));
	}

}
