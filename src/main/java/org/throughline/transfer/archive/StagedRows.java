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
import org.throughline.transfer.archive.ArchiveTable.Link;

/**
 * The rows of an archive in temporary tables, beside those they are to be added to. Here
 * they are compared with what the installation holds, and what is existing already takes
 * the place of what came.
 */
final class StagedRows {

	private static final String FILES = "staged_file";

	/** What came, and the same thing as it is existing already. */
	private static final String SAME = "staged_same";

	/** What every installation holds by itself, and is looked at apart. */
	private static final String LAW = "regime";

	private final JdbcTemplate jdbc;

	private final UUID partnership;

	private final Map<String, ArchiveTable> tables = new LinkedHashMap<>();

	StagedRows(JdbcTemplate jdbc, UUID partnership, List<ArchiveTable> archived) {
		this.jdbc = jdbc;
		this.partnership = partnership;
		archived.forEach((table) -> this.tables.put(table.name(), table));
		jdbc.execute("create temporary table " + FILES + " (sha256 text primary key, content bytea) on commit drop");
		jdbc.execute("create temporary table " + SAME
				+ " (table_name text, staged uuid, existing uuid, primary key (table_name, staged)) on commit drop");
	}

	/** The temporary table of a table. */
	static String name(String table) {
		return "staged_" + table;
	}

	/**
	 * Makes the temporary table; where files stand, it takes their places in the archive.
	 */
	void prepare(ArchiveTable table) {
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
	 * Looks at what was staged as a whole.
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
			problems.add(new Problem(here, "archive.problem.otherPartnership"));
		}
		if (exists("partnership where id = '" + this.partnership + "' or slug = ?", slug)) {
			problems.add(new Problem(here, "archive.problem.partnershipExists", slug));
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
	private void strangers(ArchiveTable table, List<Problem> problems) {
		for (Link link : table.links()) {
			boolean staged = !LAW.equals(link.target()) && table.columns().containsAll(link.columns());
			if (staged && count(table.name() + " where " + broken(table, link)) > 0) {
				problems.add(new Problem(Manifest.path(table.name()), "archive.problem.rowOutside", link.target()));
			}
		}
	}

	/** Whose reference leads out of the archive: into another partnership, or nowhere. */
	private String broken(ArchiveTable table, Link link) {
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
				unknown.forEach((key) -> problems
					.add(new Problem(Manifest.path(table.name()), "archive.problem.guidanceUnknown", key)));
			}
		}
	}

	/** Of tables that no archive holds, and of people's accounts, no history comes in. */
	private void recorded(List<Problem> problems) {
		String names = this.tables.keySet()
			.stream()
			.filter((name) -> !Set.of(ArchiveSchema.HISTORY, "user_account").contains(name))
			.map((name) -> "'" + name + "'")
			.collect(Collectors.joining(", "));
		if (this.tables.containsKey(ArchiveSchema.HISTORY)
				&& count(ArchiveSchema.HISTORY + " where table_name not in (" + names + ")") > 0) {
			problems.add(new Problem(Manifest.path(ArchiveSchema.HISTORY), "archive.problem.historyOutside"));
		}
	}

	private void files(List<Problem> problems) {
		for (var table : this.tables.values()) {
			for (String column : table.contents()) {
				if (table.columns().contains(column) && count(table.name() + " where " + column + " is not null and "
						+ column + " not in (select '" + Manifest.FILES + "' || sha256 from " + FILES + ")") > 0) {
					problems.add(new Problem(Manifest.path(table.name()), "archive.problem.fileMissing"));
				}
			}
		}
	}

	/** Finds what partnerships share and is existing already. */
	private void match(List<Problem> problems) {
		ArchiveSchema.SHARED.forEach((table, columns) -> {
			if (this.tables.containsKey(table)) {
				String whose = table.equals("rating_scheme")
						? " and existing.partnership_id is not distinct from staged.partnership_id" : "";
				String same = columns.stream()
					.map((column) -> "existing." + column + " = staged." + column)
					.collect(Collectors.joining(" or "));
				int twice = Objects
					.requireNonNull(this.jdbc.queryForObject("select count(*) from (select staged.id from " + table
							+ " existing join " + name(table) + " staged on (" + same + ")" + whose
							+ " group by staged.id having count(*) > 1) twice", Integer.class));
				if (twice > 0) {
					problems.add(new Problem(Manifest.path(table), "archive.problem.rowAmbiguous"));
					return;
				}
				this.jdbc.update("insert into " + SAME + " select '" + table + "', staged.id, existing.id from " + table
						+ " existing join " + name(table) + " staged on (" + same + ")" + whose);
			}
		});
		if (problems.isEmpty()) {
			leaveOutHeld();
			rename();
		}
	}

	/** What is existing stays as it is, with its names, levels and history. */
	private void leaveOutHeld() {
		String existing = "(select staged from " + SAME + " where table_name = '%s')";
		this.tables.values().forEach((table) -> {
			if (ArchiveSchema.SHARED.containsKey(table.name())) {
				delete(table.name(), "id in " + existing.formatted(table.name()));
			}
			else {
				ArchiveSchema.owner(table, this.tables.values())
					.filter((owner) -> ArchiveSchema.SHARED.containsKey(owner.target()))
					.filter((owner) -> !table.name().equals("succession"))
					.ifPresent((owner) -> delete(table.name(),
							owner.column() + " in " + existing.formatted(owner.target())));
			}
		});
		if (this.tables.containsKey(ArchiveSchema.HISTORY)) {
			delete(ArchiveSchema.HISTORY,
					"thing_id in (select staged from " + SAME + " where table_name in"
							+ " ('organisation', 'theme', 'rating_scheme')) and table_name in ('organisation',"
							+ " 'organisation_name', 'theme', 'rating_scheme', 'rating_level')");
		}
	}

	/** Where the same thing is existing under another id, rows come to refer to that. */
	private void rename() {
		var renamed = this.jdbc
			.queryForList("select table_name, staged::text, existing::text from " + SAME + " where staged <> existing");
		if (!renamed.isEmpty()) {
			for (var table : this.tables.values()) {
				table.links()
					.stream()
					.filter((link) -> ArchiveSchema.SHARED.containsKey(link.target()))
					.forEach((link) -> this.jdbc.update("update " + name(table.name()) + " row set " + link.column()
							+ " = same.existing from " + SAME + " same where same.table_name = '" + link.target()
							+ "' and row." + link.column() + " = same.staged"));
			}
			if (this.tables.containsKey(ArchiveSchema.HISTORY)) {
				renamed.forEach((one) -> renameRecorded(String.valueOf(one.get("staged")),
						String.valueOf(one.get("existing"))));
			}
		}
		if (this.tables.containsKey("succession")) {
			delete("succession",
					"exists (select from succession existing where existing.id = staged_succession.id or"
							+ " (existing.predecessor_id, existing.successor_id)"
							+ " = (staged_succession.predecessor_id, staged_succession.successor_id))");
		}
	}

	private void renameRecorded(String staged, String existing) {
		this.jdbc.update("update " + name(ArchiveSchema.HISTORY)
				+ " set old_row = replace(old_row::text, ?, ?)::jsonb, new_row = replace(new_row::text, ?, ?)::jsonb,"
				+ " actor_id = replace(actor_id::text, ?, ?)::uuid, thing_id = replace(thing_id::text, ?, ?)::uuid"
				+ " where ? in (actor_id::text, thing_id::text) or old_row::text like ? or new_row::text like ?",
				staged, existing, staged, existing, staged, existing, staged, existing, staged, "%" + staged + "%",
				"%" + staged + "%");
	}

	/** Adds the rows of a table, in the order they were in. */
	void add(ArchiveTable table) {
		String values = table.columns()
			.stream()
			.map((column) -> value(table, column))
			.collect(Collectors.joining(", "));
		this.jdbc.update("insert into " + table.name() + " (" + table.list(Set.of()) + ") select " + values + " from "
				+ name(table.name()) + " row order by row.ctid");
	}

	private static String value(ArchiveTable table, String column) {
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
