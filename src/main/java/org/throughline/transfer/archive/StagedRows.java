package org.throughline.transfer.archive;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

import org.throughline.transfer.archive.ArchiveRefused.Problem;
import org.throughline.transfer.archive.ArchiveRule.Scope;
import org.throughline.transfer.archive.ArchiveTable.Link;

/**
 * The rows of an archive in temporary tables. They are checked and compared with the rows
 * of the installation before they are added.
 */
final class StagedRows {

	private static final String FILES = "staged_file";

	/** Staged shared rows and the existing rows they are the same as. */
	private static final String SAME = "staged_same";

	private final JdbcTemplate jdbc;

	private final UUID partnership;

	private final Map<String, ArchiveTable> tables = new LinkedHashMap<>();

	private final List<String> excluded;

	StagedRows(JdbcTemplate jdbc, UUID partnership, List<ArchiveTable> archived, List<String> excluded) {
		this.jdbc = jdbc;
		this.partnership = partnership;
		this.excluded = List.copyOf(excluded);
		archived.forEach((table) -> this.tables.put(table.name(), table));
		jdbc.execute("create temporary table " + FILES + " (sha256 text primary key, content bytea) on commit drop");
		jdbc.execute("create temporary table " + SAME
				+ " (table_name text, staged uuid, existing uuid, primary key (table_name, staged)) on commit drop");
	}

	/** The temporary table of a table. */
	static String name(String table) {
		return "staged_" + table;
	}

	/** Creates the temporary table, with the path in the archive in place of a file. */
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
	 * Checks all staged rows.
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
			checkReferences(table, problems);
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

	/** Checks that rows refer to rows of the archive or to law that exists here. */
	private void checkReferences(ArchiveTable table, List<Problem> problems) {
		for (Link link : table.links()) {
			if (this.excluded.contains(link.target())) {
				this.jdbc.queryForList(
						"select distinct " + link.column() + " from " + name(table.name()) + " where " + link.column()
								+ " not in (select " + link.targetColumns().get(0) + " from " + link.target() + ")",
						String.class)
					.forEach((key) -> problems
						.add(new Problem(Manifest.path(table.name()), "archive.problem.guidanceUnknown", key)));
			}
			else if (table.columns().containsAll(link.columns())
					&& count(table.name() + " where " + broken(table, link)) > 0) {
				problems.add(new Problem(Manifest.path(table.name()), "archive.problem.rowOutside", link.target()));
			}
		}
	}

	/** A condition for rows that refer to another partnership or to a missing row. */
	private String broken(ArchiveTable table, Link link) {
		if (link.target().equals("partnership") && table.rule().scope() != Scope.OWN) {
			return link.column() + " is distinct from '" + this.partnership + "'";
		}
		return !this.tables.containsKey(link.target()) ? present(link)
				: "(" + present(link) + ") and (" + String.join(", ", link.columns()) + ") not in (select "
						+ String.join(", ", link.targetColumns()) + " from " + name(link.target()) + ")";
	}

	private static String present(Link link) {
		return link.columns().stream().map((column) -> column + " is not null").collect(Collectors.joining(" and "));
	}

	/** Checks that the history is of tables that archives contain. */
	private void recorded(List<Problem> problems) {
		String names = names((table) -> !table.name().equals(ArchiveSchema.HISTORY) && table.rule().secret().isEmpty());
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

	private String names(Predicate<ArchiveTable> which) {
		return this.tables.values()
			.stream()
			.filter(which)
			.map((table) -> "'" + table.name() + "'")
			.collect(Collectors.joining(", "));
	}

	/** Finds the shared rows that this installation has already. */
	private void match(List<Problem> problems) {
		this.tables.values()
			.stream()
			.filter((table) -> table.rule().shared())
			.forEach((table) -> match(table, problems));
		if (problems.isEmpty()) {
			leaveOutExisting();
			rename();
		}
	}

	private void match(ArchiveTable table, List<Problem> problems) {
		String same = table.rule()
			.sameBy()
			.stream()
			.map((column) -> "existing." + column + " = staged." + column)
			.collect(Collectors.joining(" or "));
		String pairs = " from " + table.name() + " existing join " + name(table.name()) + " staged on (" + same + ")"
				+ table.partnership()
					.map((link) -> " and existing." + link.column() + " is not distinct from staged." + link.column())
					.orElse("");
		int twice = Objects.requireNonNull(this.jdbc.queryForObject(
				"select count(*) from (select staged.id" + pairs + " group by staged.id having count(*) > 1) twice",
				Integer.class));
		if (twice > 0) {
			problems.add(new Problem(Manifest.path(table.name()), "archive.problem.rowAmbiguous"));
			return;
		}
		this.jdbc.update("insert into " + SAME + " select '" + table.name() + "', staged.id, existing.id" + pairs);
	}

	/** Existing shared rows stay as they are, with their parts and their history. */
	private void leaveOutExisting() {
		String existing = "(select staged from " + SAME + " where table_name = '%s')";
		this.tables.values().forEach((table) -> {
			if (table.rule().shared()) {
				delete(table.name(), "id in " + existing.formatted(table.name()));
			}
			else if (sharedOwners(table) == 1) {
				var owner = ArchiveSchema.owner(table, this.tables).orElseThrow();
				delete(table.name(), owner.column() + " in " + existing.formatted(owner.target()));
			}
		});
		if (this.tables.containsKey(ArchiveSchema.HISTORY)) {
			delete(ArchiveSchema.HISTORY, "record_id in (select staged from " + SAME + ") and table_name in ("
					+ names((table) -> table.rule().shared() || sharedOwners(table) == 1) + ")");
		}
	}

	/**
	 * The number of shared rows that a row of a table belongs to: one for a part, such as
	 * a name of an organisation, and two for a link.
	 */
	private int sharedOwners(ArchiveTable table) {
		var links = sharedLinks(table);
		return ArchiveSchema.owner(table, this.tables).filter(links::contains).isPresent() ? links.size() : 0;
	}

	private List<Link> sharedLinks(ArchiveTable table) {
		return table.links()
			.stream()
			.filter((link) -> link.required() && ArchiveSchema.shared(link, this.tables))
			.toList();
	}

	/** Lets rows refer to the existing shared rows. */
	private void rename() {
		var renamed = this.jdbc
			.queryForList("select table_name, staged::text, existing::text from " + SAME + " where staged <> existing");
		if (!renamed.isEmpty()) {
			for (var table : this.tables.values()) {
				table.links()
					.stream()
					.filter((link) -> ArchiveSchema.shared(link, this.tables))
					.forEach((link) -> this.jdbc.update("update " + name(table.name()) + " row set " + link.column()
							+ " = same.existing from " + SAME + " same where same.table_name = '" + link.target()
							+ "' and row." + link.column() + " = same.staged"));
			}
			if (this.tables.containsKey(ArchiveSchema.HISTORY)) {
				renamed.forEach((one) -> renameRecorded(String.valueOf(one.get("staged")),
						String.valueOf(one.get("existing"))));
			}
		}
		this.tables.values().stream().filter((table) -> sharedOwners(table) > 1).forEach(this::leaveOutExistingLinks);
	}

	private void leaveOutExistingLinks(ArchiveTable table) {
		var columns = sharedLinks(table).stream().map(Link::column).toList();
		String staged = name(table.name());
		delete(table.name(),
				"exists (select from " + table.name() + " existing where existing.id = " + staged + ".id or (existing."
						+ String.join(", existing.", columns) + ") = (" + staged + "."
						+ String.join(", " + staged + ".", columns) + "))");
	}

	private void renameRecorded(String staged, String existing) {
		this.jdbc.update("update " + name(ArchiveSchema.HISTORY)
				+ " set old_row = replace(old_row::text, ?, ?)::jsonb, new_row = replace(new_row::text, ?, ?)::jsonb,"
				+ " actor_id = replace(actor_id::text, ?, ?)::uuid, record_id = replace(record_id::text, ?, ?)::uuid"
				+ " where ? in (actor_id::text, record_id::text) or old_row::text like ? or new_row::text like ?",
				staged, existing, staged, existing, staged, existing, staged, existing, staged, "%" + staged + "%",
				"%" + staged + "%");
	}

	/** Adds the rows of a table in their order. */
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
		return table.rule().switchedOff().contains(column) ? "false" : "row." + column;
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
