package org.throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SQL in a module names only the module's own tables, or views and functions. A table
 * belongs to the module whose migration creates it ({@code V..__module_subject.sql}).
 * Spring Modulith checks types and does not see names in strings; this test reads the
 * string literals of the sources.
 */
class TableOwnershipTests {

	private static final Path SOURCES = Path.of("src", "main", "java", "org", "throughline");

	private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*$",
			Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern LITERAL = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
			Pattern.DOTALL);

	private static final Pattern CREATED = Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);

	private static final Pattern COLUMN = Pattern.compile("^  (\\w+) ", Pattern.MULTILINE);

	/** A table after its keyword, and further tables after commas. */
	private static final Pattern REFERENCE = Pattern.compile("\\b(?:from|join|into|update|using|table)\\s+(?:only\\s+)?"
			+ "(\\w+)((?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*\\w+(?:\\s+(?:as\\s+)?\\w+)?)*)");

	private static final Pattern NEXT = Pattern.compile(",\\s*(\\w+)");

	/** A literal that is nothing but the name of a table or of a column. */
	private static final Pattern NAME = Pattern.compile("(\\w+)(?:\\.(\\w+))?");

	private final Map<String, String> owners = new HashMap<>();

	private final Map<String, Set<String>> columns = new HashMap<>();

	@Test
	void sqlOfModuleNamesItsOwnTablesOnly() throws IOException {
		readMigrations();
		var found = new ArrayList<String>();
		for (Path source : files(SOURCES, ".java")) {
			String module = SOURCES.relativize(source).getName(0).toString();
			for (String table : references(Files.readString(source))) {
				String owner = this.owners.getOrDefault(table, module);
				if (!owner.equals(module)) {
					found.add("%s: table %s of module %s".formatted(source, table, owner));
				}
			}
		}
		assertThat(found).as("references to tables of other modules").isEmpty();
	}

	@Test
	void findsTablesInSqlAndInNames() throws IOException {
		readMigrations();
		assertThat(references("""
				class Example {
					String a = "select 1 from theme t, action where t.id in (select theme_id from risk_theme)";
					/** from statement */
					String b = "organisation_name";
					String c = "theme.name";
					String d = "theme.";
					String e = "See the action plan";
				}""")).containsExactly("theme", "action", "risk_theme", "organisation_name", "theme");
	}

	private void readMigrations() throws IOException {
		for (Path migration : files(MIGRATIONS, ".sql")) {
			String module = migration.getFileName().toString().replaceFirst("V\\d+__([a-z]+)\\..*", "$1");
			CREATED.matcher(Files.readString(migration)).results().forEach((table) -> {
				this.owners.put(table.group(1), module);
				var names = new HashSet<String>();
				COLUMN.matcher(table.group(2)).results().forEach((column) -> names.add(column.group(1)));
				this.columns.put(table.group(1), names);
			});
		}
		assertThat(this.owners).hasSizeGreaterThan(40);
	}

	/** Returns the tables that the literals of a source file name, in order. */
	private List<String> references(String source) {
		var tables = new ArrayList<String>();
		LITERAL.matcher(COMMENT.matcher(source).replaceAll("")).results().forEach((literal) -> {
			String text = (literal.group(1) != null) ? literal.group(1) : literal.group(2);
			REFERENCE.matcher(text).results().forEach((reference) -> {
				tables.add(reference.group(1));
				if (reference.group().startsWith("from")) {
					NEXT.matcher(reference.group(2)).results().forEach((next) -> tables.add(next.group(1)));
				}
			});
			var name = NAME.matcher(text.strip());
			if (name.matches() && isTableOrColumn(name.group(1), name.group(2))) {
				tables.add(name.group(1));
			}
		});
		tables.removeIf((table) -> !this.owners.containsKey(table));
		return tables;
	}

	/** One word may be anything; one with an underscore or a column is a table. */
	private boolean isTableOrColumn(String table, String column) {
		return (column != null) ? this.columns.getOrDefault(table, Set.of()).contains(column) : table.contains("_");
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
	}

}
