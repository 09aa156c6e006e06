package org.throughline.transfer.archive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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

import org.throughline.transfer.archive.ArchiveTable.Link;

/**
 * Which tables an archive holds, read from the catalogue: all that belongs to a
 * partnership by reference, what partnerships share, and the history of both.
 */
@Component
class ArchiveSchema {

	/** Tables that stay behind. Their messages say why. */
	static final Set<String> EXCLUDED = Set.of("flyway_schema_history", "spring_session", "spring_session_attributes",
			"one_time_link", "sign_in_bucket", "security_event", "transfer_upload", "calendar_link", "regime",
			"requirement", "clock", "bank_holiday");

	/**
	 * What partnerships share, and by which columns the same thing is known elsewhere.
	 */
	static final Map<String, List<String>> SHARED = Map.of("organisation", List.of("id", "slug"), "theme",
			List.of("id", "slug", "name"), "user_account", List.of("id", "email"), "rating_scheme",
			List.of("id", "slug"));

	/** Columns that never leave the installation. */
	static final Map<String, Set<String>> SECRET = Map.of("user_account", Set.of("password_hash"));

	static final String HISTORY = "history";

	private final JdbcClient jdbc;

	ArchiveSchema(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All tables there are, by name. */
	Map<String, ArchiveTable> all() {
		var links = links();
		var columns = new LinkedHashMap<String, List<Column>>();
		for (var column : columns()) {
			columns.computeIfAbsent(column.table(), (table) -> new ArrayList<>()).add(column);
		}
		var tables = new LinkedHashMap<String, ArchiveTable>();
		columns.forEach((name, held) -> tables.put(name,
				new ArchiveTable(name, names(held.stream()),
						Set.copyOf(names(held.stream().filter((column) -> column.required()))),
						Set.copyOf(names(held.stream().filter((column) -> column.type().equals("bytea")))),
						links.getOrDefault(name, List.of()))));
		return tables;
	}

	/**
	 * The tables of an archive but for the history: a table comes after all it refers to.
	 */
	List<ArchiveTable> archived() {
		var tables = all();
		var sorted = new LinkedHashMap<String, ArchiveTable>();
		boolean moved = true;
		while (moved) {
			moved = false;
			for (var table : tables.values()) {
				if (!sorted.containsKey(table.name()) && kept(table.name()) && table.links()
					.stream()
					.map(Link::target)
					.allMatch((target) -> target.equals(table.name()) || !kept(target) || sorted.containsKey(target))) {
					sorted.put(table.name(), table);
					moved = true;
				}
			}
		}
		var missing = new LinkedHashSet<>(tables.keySet());
		missing.removeIf((name) -> !kept(name) || sorted.containsKey(name));
		if (!missing.isEmpty()) {
			throw new IllegalStateException("Tables refer to each other in a circle: " + missing);
		}
		return List.copyOf(sorted.values());
	}

	/** What is recorded of all tables. */
	ArchiveTable history() {
		return Objects.requireNonNull(all().get(HISTORY));
	}

	private static boolean kept(String table) {
		return !EXCLUDED.contains(table) && !table.equals(HISTORY);
	}

	/**
	 * How a row is known to belong: by its partnership, else by the first row it always
	 * refers to that belongs; none for what partnerships share.
	 */
	static Optional<Link> owner(ArchiveTable table, Collection<ArchiveTable> archived) {
		if (SHARED.containsKey(table.name())) {
			return Optional.empty();
		}
		var names = archived.stream().map(ArchiveTable::name).toList();
		return table.partnership()
			.or(() -> table.links()
				.stream()
				.filter((link) -> link.required() && names.contains(link.target()))
				.filter((link) -> !SHARED.containsKey(link.target()))
				.findFirst())
			.or(() -> table.links()
				.stream()
				.filter((link) -> link.required() && SHARED.containsKey(link.target()))
				.findFirst());
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
				select c.relname, a.attname, format_type(a.atttypid, null) as type,
				  a.attnotnull and not a.atthasdef as required
				from pg_class c join pg_attribute a on a.attrelid = c.oid
				where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0
				  and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
				order by c.relname, a.attnum""")
			.query((row, number) -> new Column(row.getString("relname"), row.getString("attname"),
					row.getString("type"), row.getBoolean("required")))
			.list();
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
