package org.throughline.transfer.archive;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
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

	/** The end of the names of tables that the database keeps former slugs in. */
	private static final String FORMER_SLUG = "_former_slug";

	private static final String FILES = "staged_file";

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
	}

	/** The temporary table of a table. */
	static String name(String table) {
		return "staged_" + table;
	}

	/**
	 * Creates the temporary table, with the path in the archive in place of a file. It
	 * numbers the rows: those that are changed before they are added keep their place.
	 */
	void prepare(ArchiveTable table) {
		String columns = table.columns()
			.stream()
			.map((column) -> table.contents().contains(column) ? "null::text as " + column : column)
			.collect(Collectors.joining(", "));
		this.jdbc.execute("create temporary table " + name(table.name()) + " on commit drop as select " + columns
				+ " from " + table.name() + " with no data");
		this.jdbc
			.execute("alter table " + name(table.name()) + " add staged_number bigint generated always as identity");
	}

	void store(String sha256, InputStream content, long bytes) {
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
		if (exists("partnership_slug where id = '" + this.partnership + "' or slug = ?", slug)) {
			problems.add(new Problem(here, "archive.problem.partnershipExists", slug));
		}
		formerSlugs(problems);
		for (var table : this.tables.values()) {
			checkReferences(table, problems);
			checkFinite(table, problems);
		}
		files(problems);
		recorded(problems);
		if (problems.isEmpty()) {
			new SharedRows(this.jdbc, this.tables).match(problems);
		}
		if (!problems.isEmpty()) {
			throw new ArchiveRefused(problems);
		}
	}

	/** Checks that no record of this installation has, or had, a former slug. */
	private void formerSlugs(List<Problem> problems) {
		for (String former : this.tables.keySet()) {
			if (former.endsWith(FORMER_SLUG)) {
				String slugs = former.replace(FORMER_SLUG, "_slug");
				this.jdbc
					.queryForList("select slug from " + name(former) + " where slug in (select slug from " + slugs
							+ ") order by slug", String.class)
					.forEach((slug) -> problems
						.add(new Problem(Manifest.path(former), "archive.problem.formerAddressTaken", slug)));
			}
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

	/** Refuses numbers and dates that nothing can be counted with. */
	private void checkFinite(ArchiveTable table, List<Problem> problems) {
		String endless = this.jdbc
			.queryForList(
					"select attname from pg_attribute where attrelid = ?::regclass"
							+ " and atttypid = any ('{numeric, date, timestamptz}'::regtype[])",
					String.class, name(table.name()))
			.stream()
			.map((column) -> "lower(" + column + "::text) in ('nan', 'infinity', '-infinity')")
			.collect(Collectors.joining(" or "));
		if (!endless.isEmpty() && count(table.name() + " where " + endless) > 0) {
			problems.add(new Problem(Manifest.path(table.name()), "archive.problem.endless"));
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
		String names = names(this.tables.values(),
				(table) -> !table.name().equals(ArchiveSchema.HISTORY) && table.rule().secret().isEmpty());
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

	/** The names of these tables, in quotes. */
	static String names(Collection<ArchiveTable> tables, Predicate<ArchiveTable> which) {
		return tables.stream().filter(which).map((table) -> "'" + table.name() + "'").collect(Collectors.joining(", "));
	}

	/** Adds the rows of a table in their order. */
	void add(ArchiveTable table) {
		String values = table.columns()
			.stream()
			.map((column) -> value(table, column))
			.collect(Collectors.joining(", "));
		this.jdbc.update("insert into " + table.name() + " (" + table.list(Set.of()) + ") select " + values + " from "
				+ name(table.name()) + " row order by row.staged_number");
	}

	private static String value(ArchiveTable table, String column) {
		if (table.contents().contains(column)) {
			return "(select content from " + FILES + " where sha256 = substr(row." + column + ", "
					+ (Manifest.FILES.length() + 1) + "))";
		}
		return table.rule().switchedOff().contains(column) ? "false" : "row." + column;
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
