package org.throughline.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.platform.persistence.EnumColumns;
import org.throughline.platform.persistence.HistoryNames;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The change history shows no constant, column or table by its name in the database.
 */
@ApplicationTest
class HistoryLabelTests {

	private static final String TABLES = """
			select c.oid, c.relname as table_name from pg_class c
			join pg_trigger t on t.tgrelid = c.oid join pg_proc p on p.oid = t.tgfoid
			where p.proname = 'record_history' and c.relnamespace = 'public'::regnamespace""";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MessageSource messages;

	@Autowired
	private EnumColumns enums;

	@Autowired
	private ObjectProvider<HistoryNames> modules;

	@Test
	void constantsHaveLabels() {
		var columns = this.jdbc.sql("""
				select x.table_name || '.' || a.attname as name,
				  string_agg(constant[1], ' ') as constants
				from (%s) x
				join pg_constraint k on k.conrelid = x.oid and k.contype = 'c' and cardinality(k.conkey) = 1
				join pg_attribute a on a.attrelid = x.oid and a.attnum = k.conkey[1] and a.atttypid = 'text'::regtype
				cross join lateral regexp_matches(pg_get_constraintdef(k.oid), '''([A-Z][A-Z_]+)''::text', 'g') constant
				group by 1 order by 1""".formatted(TABLES))
			.query((row, number) -> Map.entry(row.getString("name"), List.of(row.getString("constants").split(" "))))
			.list();
		assertThat(columns).hasSizeGreaterThan(50);
		assertThat(columns.stream()
			.filter((column) -> !hasLabels(column.getKey(), column.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.joining(", ")))
			.as("columns without an enum of the module, or without labels for its constants")
			.isEmpty();
	}

	private boolean hasLabels(String column, List<String> constants) {
		return this.enums.of(column)
			.filter((type) -> Arrays.stream(type.getEnumConstants())
				.map((constant) -> ((Enum<?>) constant).name())
				.collect(Collectors.toSet())
				.containsAll(constants)
					&& constants.stream().allMatch((constant) -> hasMessage(type.getSimpleName() + "." + constant)))
			.isPresent();
	}

	@Test
	void tablesAndColumnsHaveLabels() {
		var hidden = this.modules.stream()
			.flatMap((module) -> module.technicalColumns().stream())
			.collect(Collectors.toSet());
		var columns = this.jdbc
			.sql("""
					select x.table_name || '.' || a.attname as name from (%s) x
					join pg_attribute a on a.attrelid = x.oid and a.attnum > 0 and not a.attisdropped order by 1"""
				.formatted(TABLES))
			.query(String.class)
			.list();
		var named = this.modules.stream().flatMap((module) -> module.columns().stream()).collect(Collectors.toSet());
		assertThat(columns.stream().filter((name) -> {
			String table = name.substring(0, name.indexOf('.'));
			String column = name.substring(table.length() + 1);
			boolean shown = !hidden.contains(column) && !HistoryFormatter.TECHNICAL.contains(column)
					&& (!column.endsWith("_id") || named.contains(column));
			return !hasMessage("history." + table)
					|| (shown && !hasMessage("history." + name) && !hasMessage("history.column." + column));
		}).collect(Collectors.joining(" "))).as("tables and columns without a label").isEmpty();
	}

	private boolean hasMessage(String key) {
		return this.messages.getMessage(key, null, null, Locale.UK) != null;
	}

}
