package org.throughline.transfer.archive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.transfer.archive.ArchiveRule.Scope;
import org.throughline.transfer.archive.ArchiveTable.Link;

/**
 * The tables of an archive, from the catalogue of the database: those that belong to a
 * partnership by reference, those that partnerships share, and the history of both.
 */
@Component
class ArchiveSchema {

	static final String HISTORY = "history";

	private final JdbcClient jdbc;

	ArchiveSchema(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All tables of the database, by name. */
	Map<String, ArchiveTable> all() {
		var links = links();
		var rules = rules();
		var columns = new LinkedHashMap<String, List<Column>>();
		for (var column : columns()) {
			columns.computeIfAbsent(column.table(), (table) -> new ArrayList<>()).add(column);
		}
		var tables = new LinkedHashMap<String, ArchiveTable>();
		columns.forEach((name, ofTable) -> tables.put(name,
				new ArchiveTable(name, names(ofTable.stream()),
						Set.copyOf(names(ofTable.stream().filter((column) -> column.required()))),
						Set.copyOf(names(ofTable.stream().filter((column) -> column.type().equals("bytea")))),
						links.getOrDefault(name, List.of()), rules.getOrDefault(name, ArchiveRule.BELONGS))));
		return tables;
	}

	/**
	 * The tables of an archive except the history, each after the tables it refers to.
	 */
	List<ArchiveTable> archived() {
		var tables = all();
		tables.values().removeIf((table) -> table.rule().scope() == Scope.NONE || table.name().equals(HISTORY));
		var sorted = new LinkedHashMap<String, ArchiveTable>();
		boolean moved = true;
		while (moved) {
			moved = false;
			for (var table : tables.values()) {
				if (!sorted.containsKey(table.name()) && table.links()
					.stream()
					.map(Link::target)
					.allMatch((target) -> target.equals(table.name()) || !tables.containsKey(target)
							|| sorted.containsKey(target))) {
					sorted.put(table.name(), table);
					moved = true;
				}
			}
		}
		var missing = new LinkedHashSet<>(tables.keySet());
		missing.removeAll(sorted.keySet());
		if (!missing.isEmpty()) {
			throw new IllegalStateException("Tables refer to each other in a circle: " + missing);
		}
		return List.copyOf(sorted.values());
	}

	/** The table of changes of all tables. */
	ArchiveTable history() {
		return Objects.requireNonNull(all().get(HISTORY));
	}

	/** The names of the tables that no archive contains. */
	List<String> excluded() {
		return all().values()
			.stream()
			.filter((table) -> table.rule().scope() == Scope.NONE)
			.map(ArchiveTable::name)
			.sorted()
			.toList();
	}

	/**
	 * The reference by which rows of a table belong: to the partnership, else to the
	 * first required row that belongs itself, else to a shared row. Empty for shared
	 * tables.
	 */
	static Optional<Link> owner(ArchiveTable table, Map<String, ArchiveTable> archived) {
		if (table.rule().shared()) {
			return Optional.empty();
		}
		return table.partnership()
			.or(() -> table.links()
				.stream()
				.filter((link) -> link.required() && archived.containsKey(link.target()))
				.min(Comparator.comparing((Link link) -> rank(link, archived))));
	}

	/**
	 * Ranks links to the partnership's own rows first, then to shared rows, then to parts
	 * of shared rows.
	 */
	private static int rank(Link link, Map<String, ArchiveTable> archived) {
		if (shared(link, archived)) {
			return 1;
		}
		var target = archived.get(link.target());
		return (target != null && target.partnership().isEmpty()
				&& target.links().stream().anyMatch((each) -> each.required() && shared(each, archived))) ? 2 : 0;
	}

	static boolean shared(Link link, Map<String, ArchiveTable> archived) {
		var target = archived.get(link.target());
		return target != null && target.rule().shared();
	}

	/**
	 * Returns the version of the schema: the latest migration and a checksum of all of
	 * them.
	 */
	String schema() {
		return this.jdbc.sql("""
				select max(version) || '-' || left(md5(string_agg(version || ':' || checksum, ',' order by version)), 8)
				from flyway_schema_history where success and version is not null""").query(String.class).single();
	}

	private record Column(String table, String name, String type, boolean required) {

	}

	private List<Column> columns() {
		return this.jdbc.sql("""
				select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
				  a.attnotnull and not a.atthasdef as required
				from pg_class c join pg_attribute a on a.attrelid = c.oid
				where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0
				  and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
				order by c.relname, a.attnum""").query(Column.class).list();
	}

	private Map<String, ArchiveRule> rules() {
		var rules = new HashMap<String, ArchiveRule>();
		this.jdbc.sql("select * from archive_rules()").query((ResultSet row) -> {
			rules.put(row.getString("table_name"),
					new ArchiveRule(Scope.valueOf(row.getString("scope")), texts(row.getArray("same_by")),
							row.getString("related"), Set.copyOf(texts(row.getArray("secret"))),
							Set.copyOf(texts(row.getArray("switched_off")))));
		});
		return rules;
	}

	private Map<String, List<Link>> links() {
		var links = new HashMap<String, List<Link>>();
		this.jdbc.sql("""
				select c.relname, f.relname as target, array_agg(a.attname::text order by k.place) as columns,
				  array_agg(b.attname::text order by k.place) as target_columns, bool_and(a.attnotnull) as required
				from pg_constraint l
				  join pg_class c on c.oid = l.conrelid join pg_class f on f.oid = l.confrelid
				  cross join lateral unnest(l.conkey, l.confkey) with ordinality k (own, other, place)
				  join pg_attribute a on a.attrelid = l.conrelid and a.attnum = k.own
				  join pg_attribute b on b.attrelid = l.confrelid and b.attnum = k.other
				where l.contype = 'f' and l.connamespace = current_schema()::regnamespace
				group by l.oid, c.relname, f.relname, l.conname order by c.relname, l.conname""")
			.query((ResultSet row) -> {
				links.computeIfAbsent(row.getString("relname"), (table) -> new ArrayList<>())
					.add(new Link(texts(row.getArray("columns")), row.getString("target"),
							texts(row.getArray("target_columns")), row.getBoolean("required")));
			});
		return links;
	}

	private static List<String> texts(Array array) throws SQLException {
		return Stream.of((Object[]) array.getArray()).map(Objects::toString).toList();
	}

	private static List<String> names(Stream<Column> columns) {
		return columns.map(Column::name).toList();
	}

}
